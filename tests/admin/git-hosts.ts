// GitHub and GitLab as the form in the browser meets them: their interfaces, as far as Sveltia CMS asks, in front of a repository
// in memory. What is asked otherwise than their documentation says is refused, as they would.
import { createHash } from 'node:crypto';

export interface HostRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HostAnswer {
  readonly status: number;
  readonly type?: string;
  readonly body: string | Buffer;
}

/** What a commit changes: the bytes of each written file; undefined: it goes. */
export interface Commit {
  readonly branch: string;
  readonly message: string;
  readonly files: ReadonlyMap<string, Buffer | undefined>;
}

/** The only branch of a repository, and what was committed to it. */
export class Repository {
  readonly files: Map<string, Buffer>;
  readonly commits: Commit[] = [];
  readonly name: string;
  readonly branch: string;

  constructor(name: string, branch: string, files: Readonly<Record<string, string | Buffer>>) {
    this.name = name;
    this.branch = branch;
    this.files = new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
  }

  get head(): string {
    return createHash('sha1').update(`${this.name} ${this.commits.length}`).digest('hex');
  }

  commit(commit: Commit): void {
    if (commit.branch !== this.branch) throw new Refused(`there is no branch ${commit.branch}`);
    for (const [path, bytes] of commit.files) {
      if (bytes === undefined) this.files.delete(path);
      else this.files.set(path, bytes);
    }
    this.commits.push(commit);
  }

  blobOf(sha: string): Buffer {
    const found = [...this.files.values()].find((bytes) => blobId(bytes) === sha);
    if (found === undefined) throw new Refused(`there is no blob ${sha}`);
    return found;
  }
}

/** What the host says no to. */
class Refused extends Error {}

const blobId = (bytes: Buffer): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

const json = (value: unknown, status = 200): HostAnswer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

/** Strictly: what is no base64 is no picture either. */
function decoded(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') !== base64) throw new Refused('contents are not base64');
  return bytes;
}

/** A host of a kind: where its interfaces lie, how it wants to be asked, and its answers. */
export interface GitHost {
  readonly token: string;
  /** `Authorization` of each request. */
  readonly authorization: string;
  answer(request: HostRequest): HostAnswer;
}

type GraphQL = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/** @param api address of its REST interface @param graphql address of its GraphQL interface */
export function github(repository: Repository, api: string, graphql: string): GitHost {
  const token = 'github_pat_Redaktion';
  const authorization = `token ${token}`;
  const [owner, repo] = repository.name.split('/');
  const author = { name: 'Mara Feldhoff', email: 'mara@bote.example', user: { id: 7, login: 'feldhoff' } };
  const commitNode = {
    oid: repository.head,
    message: 'Anfang',
    author,
    committedDate: '2026-11-28T12:00:00Z',
  };
  const history = () => ({ target: { history: { nodes: [{ ...commitNode, oid: repository.head }] } } });

  const queried = ({ query, variables }: GraphQL): unknown => {
    if (query.includes('createCommitOnBranch')) return committed(query, variables.input as CommitInput);
    if (variables.owner !== owner || variables.repo !== repo) return { repository: null };
    if (query.includes('$branch') && variables.branch !== repository.branch)
      return { repository: { ref: null } };
    if (
      /\{ ref\(qualifiedName: \$branch\) \{ target \{ \.\.\. on Commit \{ history\(first: 1\)/.test(query)
    ) {
      return { repository: { ref: history() } };
    }
    if (query.includes('{ ref(qualifiedName: $branch) { target { ... on Commit { oid } } } }')) {
      return { repository: { ref: { target: { oid: repository.head } } } };
    }
    // https://docs.github.com/en/graphql/reference/objects#blob
    const blobs = query.matchAll(
      /(content_\d+): object\(oid: "([0-9a-f]{40})"\) \{ \.\.\. on Blob \{ text isTruncated \} \}/g,
    );
    const commits = query.matchAll(
      /(commit_\d+): +ref\(qualifiedName: \$branch\) \{ target \{ \.\.\. on Commit \{ history\(first: 1, path: "([^"]+)"\)/g,
    );
    // How the site is being published, of which this host knows nothing.
    const states = query.matchAll(
      /(commit_\d+): object\(oid: "[0-9a-f]{40}"\) \{ \.\.\. on Commit \{ status /g,
    );
    const fields = [
      ...[...blobs].map(([, alias, sha = '']) => [
        alias,
        { text: repository.blobOf(sha).toString(), isTruncated: false },
      ]),
      ...[...commits].map(([, alias]) => [alias, history()]),
      ...[...states].map(([, alias]) => [
        alias,
        { status: null, deployments: { nodes: [] }, checkSuites: { nodes: [] } },
      ]),
    ];
    if (fields.length === 0) throw new Refused(`a query of another form: ${query}`);
    return { repository: Object.fromEntries(fields) };
  };

  // https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch
  const committed = (query: string, input: CommitInput): unknown => {
    const { branch, expectedHeadOid, fileChanges, message } = input;
    if (branch.repositoryNameWithOwner !== repository.name) throw new Refused('another repository');
    if (expectedHeadOid !== repository.head) throw new Refused('the branch has moved');
    repository.commit({
      branch: branch.branchName,
      message: message.headline,
      files: new Map([
        ...fileChanges.additions.map(({ path, contents }) => [path, decoded(contents)] as const),
        ...fileChanges.deletions.map(({ path }) => [path, undefined] as const),
      ]),
    });
    const asked = query.matchAll(/(file_\d+): file\(path: "([^"]+)"\) \{ oid \}/g);
    const oids = [...asked].map(([, alias, path = '']) => [
      alias,
      { oid: blobId(repository.files.get(path) ?? Buffer.alloc(0)) },
    ]);
    const commit = {
      oid: repository.head,
      committedDate: '2026-11-28T12:01:00Z',
      ...Object.fromEntries(oids),
    };
    return { createCommitOnBranch: { commit } };
  };

  const rest = (path: string, accept: string): HostAnswer => {
    if (path === '/user') {
      return json({ id: 7, login: 'feldhoff', name: author.name, email: author.email, avatar_url: null });
    }
    const below = `/repos/${repository.name}`;
    if (path === `${below}/collaborators/feldhoff`) return { status: 204, body: '' };
    if (path === `${below}/git/trees/${repository.head}?recursive=1`) {
      const tree = [...repository.files].map(([path, bytes]) => ({
        path,
        type: 'blob',
        sha: blobId(bytes),
        size: bytes.length,
      }));
      return json({ sha: repository.head, tree, truncated: false });
    }
    const [, sha] = /\/git\/blobs\/([0-9a-f]{40})$/.exec(path) ?? [];
    if (sha !== undefined && accept === 'application/vnd.github.raw') {
      return { status: 200, type: 'application/octet-stream', body: repository.blobOf(sha) };
    }
    throw new Refused(`an address that is none: ${path}`);
  };

  return {
    token,
    authorization,
    answer: ({ method, url, headers, body }) => {
      if (url.href === graphql && method === 'POST') return json({ data: queried(JSON.parse(body)) });
      if (!url.href.startsWith(`${api}/`) || method !== 'GET') throw new Refused(`${method} ${url.href}`);
      return rest(url.href.slice(api.length), headers.accept ?? '');
    },
  };
}

interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string };
  readonly expectedHeadOid: string;
  readonly fileChanges: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions: readonly { readonly path: string }[];
  };
  readonly message: { readonly headline: string };
}

/** @param server its address, `https://gitlab.com` */
export function gitlab(repository: Repository, server: string): GitHost {
  const token = 'glpat-Redaktion';
  const project = `${server}/api/v4/projects/${encodeURIComponent(repository.name)}`;
  const user = {
    id: 7,
    username: 'feldhoff',
    name: 'Mara Feldhoff',
    email: 'mara@bote.example',
    avatar_url: null,
  };

  const queried = ({ query, variables }: GraphQL): unknown => {
    if (variables.fullPath !== repository.name) return { project: null };
    if (variables.branch !== repository.branch) return { project: { repository: { tree: null } } };
    if (query.includes('lastCommit')) {
      return {
        project: { repository: { tree: { lastCommit: { sha: repository.head, message: 'Anfang' } } } },
      };
    }
    if (query.includes('blobs(after: $cursor)')) {
      const nodes = [...repository.files].map(([path, bytes]) => ({
        type: 'blob',
        path,
        sha: blobId(bytes),
      }));
      const blobs = { nodes, pageInfo: { endCursor: '', hasNextPage: false } };
      return { project: { repository: { tree: { blobs } } } };
    }
    if (query.includes('blobs(ref: $branch, paths: $paths)')) {
      const nodes = (variables.paths as string[]).map((path) => ({
        rawTextBlob: repository.files.get(path)?.toString(),
      }));
      return { project: { repository: { blobs: { nodes } } } };
    }
    throw new Refused(`a query of another form: ${query}`);
  };

  // https://docs.gitlab.com/api/commits/#create-a-commit-with-multiple-files-and-actions
  const committed = (body: GitlabCommit): HostAnswer => {
    const files = body.actions.map(({ action, file_path: path, content, encoding }) => {
      if (repository.files.has(path) === (action === 'create')) throw new Refused(`${action} of ${path}`);
      if (action === 'delete') return [path, undefined] as const;
      return [path, encoding === 'base64' ? decoded(content) : Buffer.from(content)] as const;
    });
    repository.commit({ branch: body.branch, message: body.commit_message, files: new Map(files) });
    return json({ id: repository.head, committed_date: '2026-11-28T12:01:00Z' }, 201);
  };

  return {
    token,
    authorization: `Bearer ${token}`,
    answer: ({ method, url, body }) => {
      if (method === 'POST' && url.href === `${server}/api/graphql`) {
        return json({ data: queried(JSON.parse(body)) });
      }
      if (method === 'POST' && url.href === `${project}/repository/commits`)
        return committed(JSON.parse(body));
      if (method === 'GET' && url.href === `${server}/api/v4/user`) return json(user);
      if (method === 'GET' && url.href === `${project}/users?search=feldhoff`) return json([user]);
      if (method === 'GET' && url.href === `${project}/repository/branches/main`) {
        return json({ name: 'main', commit: { id: repository.head } });
      }
      // How the site is being published, of which this host knows nothing.
      if (method === 'GET' && /\/(?:deployments|statuses)\?/.test(url.href.slice(project.length)))
        return json([]);
      const [, path] = /\/repository\/files\/([^/]+)\/raw\?lfs=true&ref=main$/.exec(url.href) ?? [];
      const bytes = repository.files.get(decodeURIComponent(path ?? ''));
      if (bytes !== undefined) return { status: 200, type: 'application/octet-stream', body: bytes };
      throw new Refused(`${method} ${url.href}`);
    },
  };
}

interface GitlabCommit {
  readonly branch: string;
  readonly commit_message: string;
  readonly actions: readonly {
    readonly action: 'create' | 'update' | 'delete' | 'move';
    readonly file_path: string;
    readonly content: string;
    readonly encoding: 'text' | 'base64';
  }[];
}
