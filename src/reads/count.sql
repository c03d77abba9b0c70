-- The rule of reads (rule.ts, visits.ts) as one query, for logs that one machine is too small for; DuckDB's dialect.
-- log(line): lines of the combined format. paths(path, url): under which paths each article is asked for, decoded.
-- robots(agent): which of the log's agents are no browsers. $zone: the newspaper's zone.
WITH line AS (
  SELECT regexp_extract(
    line,
    '^(\S+) \S+ \S+ \[([^\]]+)\] "([A-Z]+) (\S+)(?: [^"]*)?" (\d{3}) \S+ "[^"]*" "([^"]*)"',
    ['address', 'time', 'method', 'target', 'status', 'agent']
  ) AS part
  FROM log
),
request AS (
  SELECT
    part.address || chr(10) || part.agent AS reader,
    part.agent AS agent,
    part.method AS method,
    url_decode(regexp_replace(part.target, '[?#].*$', '')) AS path,
    part.status AS status,
    epoch(strptime(part.time, '%d/%b/%Y:%H:%M:%S %z'))::BIGINT AS second
  FROM line
  WHERE part.time <> ''
),
browser AS (
  SELECT *, strftime(to_timestamp(second) AT TIME ZONE $zone, '%Y-%m-%d') AS day
  FROM request
  WHERE agent NOT IN ('', '-') AND agent NOT IN (SELECT agent FROM robots)
),
asked AS (
  SELECT DISTINCT day, reader, url, second
  FROM browser JOIN paths USING (path)
  WHERE method = 'GET' AND status IN ('200', '304')
),
-- Who behaves like a robot has read nothing on that day.
robot AS (
  SELECT day, reader FROM browser WHERE path = '/robots.txt'
  UNION
  SELECT day, reader FROM asked GROUP BY day, reader HAVING count(DISTINCT url) > 150
),
-- The same reader and article once, as long as no more than thirty minutes pass between two requests.
visit AS (
  SELECT day, url, second - lag(second) OVER (PARTITION BY day, reader, url ORDER BY second) AS pause
  FROM asked ANTI JOIN robot USING (day, reader)
)
SELECT day, url AS path, count(*)::INTEGER AS reads
FROM visit
WHERE pause IS NULL OR pause > 1800
GROUP BY day, url
ORDER BY day, path
