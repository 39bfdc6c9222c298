/** Single constructs that a room must not contain, each with what to do instead. */
const UNSAFE_HTML = [
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|Static)$/]',
    message: 'Text of people must never become markup: put it into a template expression.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Write a template or set textContent: assigned markup runs whatever is in it.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment)$/]',
    message: 'Write a template: inserted markup runs whatever is in it.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'Write a template: document.write blocks the page and runs whatever is in it.',
  },
];

const RAW_SQL = [
  {
    selector: 'MemberExpression[object.name="sql"][property.name=/^(raw|identifier)$/]',
    message: 'SQL lives in server/storage; ask a store for it, with values as parameters.',
  },
];

const IMPURE = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'domain has no clock: take the instant as an argument.',
  },
  {
    selector: 'CallExpression[callee.name="Date"]',
    message: 'domain has no clock: take the instant as an argument.',
  },
  {
    selector: 'MemberExpression[object.name=/^(Date|performance)$/][property.name="now"]',
    message: 'domain has no clock: take the instant as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'domain draws no lots: take random bytes as an argument.',
  },
  {
    selector: 'MemberExpression[object.name=/^(crypto|process|globalThis|window|document)$/]',
    message: 'domain is pure and runs on either side: take what you need as an argument.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fetch|setTimeout|setInterval|queueMicrotask)$/]',
    message: 'domain does not wait or call out: the caller loads, domain decides.',
  },
];

const NETWORK = [
  {
    selector: 'CallExpression[callee.name="fetch"]',
    message: 'Only widgets/client speaks HTTP: take the `Api` of the element (`this.client`).',
  },
  {
    selector: 'NewExpression[callee.name=/^(XMLHttpRequest|EventSource|WebSocket)$/]',
    message: 'Only widgets/client speaks HTTP: take the `Api` of the element (`this.client`).',
  },
  {
    selector: 'MemberExpression[object.name="navigator"][property.name="sendBeacon"]',
    message: 'Only widgets/client speaks HTTP, and nothing is reported about the reader.',
  },
];

const OLD_BROWSERS = [
  {
    selector:
      'CallExpression[callee.property.name=/^(at|replaceAll|replaceChildren|findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|randomUUID|checkVisibility|groupBy|withResolvers)$/]',
    message: 'Chromium 83, the oldest browser we serve, does not know this function.',
  },
  {
    selector: 'CallExpression[callee.name="structuredClone"]',
    message: 'Chromium 83, the oldest browser we serve, does not know structuredClone.',
  },
  {
    selector: 'MemberExpression[object.name="AbortSignal"][property.name=/^(timeout|any)$/]',
    message: 'Chromium 83 does not know this: use an AbortController.',
  },
  {
    selector: 'MemberExpression[object.name="Promise"][property.name="any"]',
    message: 'Chromium 83, the oldest browser we serve, does not know Promise.any.',
  },
  {
    selector: 'NewExpression[callee.name=/^(WeakRef|FinalizationRegistry)$/]',
    message: 'Chromium 83, the oldest browser we serve, does not know this class.',
  },
  {
    selector: 'PrivateIdentifier',
    message: 'Write `private` in widgets: `#x` is lowered to several times its size.',
  },
];

const ban = (name, files, ...lists) => ({
  name: `bans/${name}`,
  files,
  rules: { 'no-restricted-syntax': ['error', ...lists.flat()] },
});

/** The later ones replace the earlier: a rule's options are not merged. */
export const bans = [
  ban('everywhere', ['**/*.ts'], UNSAFE_HTML, RAW_SQL),
  ban('storage', ['server/storage/**/*.ts', 'test/storage/**/*.ts'], UNSAFE_HTML),
  ban('widgets', ['widgets/**/*.ts'], UNSAFE_HTML, RAW_SQL, OLD_BROWSERS),
  ban(
    'elements',
    ['widgets/{elements,fields}/**/*.ts'],
    UNSAFE_HTML,
    RAW_SQL,
    OLD_BROWSERS,
    NETWORK,
  ),
  ban('domain', ['server/domain/**/*.ts'], UNSAFE_HTML, RAW_SQL, OLD_BROWSERS, IMPURE),
];
