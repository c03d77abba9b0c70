// Said once by `npm ci` where Node is older than the project's. Scripts of npm find the project's own Node first, so what
// counts is the Node that npm itself runs on.
const wanted = [22, 18];
const [, version = process.versions.node] =
  /\bnode\/v([\d.]+)/.exec(process.env.npm_config_user_agent ?? '') ?? [];
const [major, minor] = version.split('.').map(Number);
if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.log(
    `Node ${version} is older than ${wanted.join('.')}: npm scripts run on the Node in node_modules, call no others directly.`,
  );
}
