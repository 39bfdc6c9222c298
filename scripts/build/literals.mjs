import { parseAst } from 'vite';

/**
 * Vite plugin: takes the indentation out of Lit's `css` and `html` literals, which no minifier
 * touches because they are strings. Only what cannot change the meaning is removed.
 */
export function minifyLiterals() {
  return {
    name: 'minify-literals',
    transform: {
      filter: { id: /\/widgets\/.*\.ts$/ },
      handler(code) {
        const edits = literalsOf(parseAst(code, { lang: 'ts' })).flatMap(editsFor);
        return edits.length > 0 ? { code: apply(code, edits), map: null } : undefined;
      },
    },
  };
}

/** One stretch of CSS text, possibly cut by `${…}` at either end, without what has no meaning. */
export function minifyCss(text) {
  const bare = text.replace(COMMENT_OR_KEPT, (part) => (part.startsWith('/*') ? ' ' : part));
  return bare
    .split(KEPT)
    .map((part, index) => (index % 2 ? part : squeezeCss(part)))
    .join('');
}

/** One stretch of HTML text: a line break with its indentation becomes the line break alone. */
export function minifyHtml(text) {
  return text.replace(/[^\S\n]*\n\s*/g, '\n');
}

const KEPT = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\))/;
const COMMENT_OR_KEPT = new RegExp(String.raw`\/\*[^]*?\*\/|${KEPT.source}`, 'g');

// Spaces before ":" and around "+", "-" and ">" stay: `a :hover`, `calc(1px + 2px)`.
function squeezeCss(part) {
  return part
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');
}

function editsFor({ tag, quasi }) {
  const isCss = tag.name === 'css';
  const mustStay = isCss ? hasOpenString : keepsWhiteSpace;
  if (quasi.quasis.some(({ value }) => mustStay(value.raw))) return [];
  const minify = isCss ? minifyCss : minifyHtml;
  return quasi.quasis.map(({ start, value: { raw } }) => ({
    start: start + 1, // in TypeScript's tree a piece begins with its "`" or "}"
    raw,
    text: minify(raw),
  }));
}

/** A string that an expression interrupts: its spaces would look like any others. */
const hasOpenString = (css) => /["']/.test(css.replace(COMMENT_OR_KEPT, ''));
const keepsWhiteSpace = (html) => /<(?:pre|textarea)\b/.test(html);

function literalsOf(node) {
  if (Array.isArray(node)) return node.flatMap(literalsOf);
  if (node === null || typeof node !== 'object') return [];
  const inner = Object.values(node).flatMap(literalsOf);
  const isLiteral =
    node.type === 'TaggedTemplateExpression' && ['css', 'html', 'svg'].includes(node.tag.name);
  return isLiteral ? [node, ...inner] : inner;
}

function apply(code, edits) {
  let result = code;
  for (const { start, raw, text } of [...edits].sort((a, b) => b.start - a.start)) {
    if (!result.startsWith(raw, start))
      throw new Error(`literal not found where the parser saw it`);
    result = result.slice(0, start) + text + result.slice(start + raw.length);
  }
  return result;
}
