import { Linter } from 'eslint';

/**
 * What a script of ours asks of a browser that Chromium 83 cannot do; empty: it runs there. That is the newest
 * Chromium of many a phone that was handed on. A missing method throws on that phone alone, and a selector it does not
 * know silently drops the whole rule, so neither shows in any other test.
 * @param classic whether it is loaded by a plain `<script src>` instead of as a module
 */
export function beyondTheFloor(code: string, { classic = false } = {}): string[] {
  const found = linter.verify(code, {
    languageOptions: { ecmaVersion: 2020, sourceType: classic ? 'script' : 'module' },
    linterOptions: { noInlineConfig: true },
    rules: { 'no-restricted-syntax': ['error', ...TOO_NEW] },
  });
  return [...new Set(found.map(({ fatal, message }) => (fatal ? `syntax: ${message}` : message)))];
}

const linter = new Linter();

/** Called on anything: the object's type is not known, and none of our own methods has such a name. */
const METHODS =
  'at|replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|replaceChildren|checkVisibility|throwIfAborted|' +
  'randomUUID|showPicker|setHTMLUnsafe|isWellFormed|toWellFormed';
/** Functions that belong to one object. */
const STATICS = {
  Object: 'hasOwn|groupBy',
  Promise: 'any|withResolvers|try',
  AbortSignal: 'abort|timeout|any',
  Array: 'fromAsync',
  Intl: 'DurationFormat|Segmenter',
};
const GLOBALS = 'structuredClone|WeakRef|FinalizationRegistry|AggregateError|Temporal|Iterator';

const MIXED = ':focus-visible beside a selector that is known';
/** What the text of a style sheet or a selector may not hold; the text is minified. */
const STYLES: [name: string, found: RegExp][] = [
  [':is(', /:is\(/],
  [':where(', /:where\(/],
  [':has(', /:has\(/],
  [':not() of several', /:not\([^()]*,/],
  [MIXED, /(^|[,{}])((?!:focus-visible)[^,{}])+,[^,{}]*:focus-visible/],
  [MIXED, /:focus-visible[^,{}]*,((?!:focus-visible)[^,{}])+[,{]/],
  ['gap (say grid-gap, or margins)', /[{;\s](row-|column-)?gap:/],
  ['inset', /[{;\s]inset(-[a-z]+)*:/],
  ['aspect-ratio', /[{;\s]aspect-ratio:/],
  ['margin or padding by direction of writing', /[{;\s](margin|padding)-(inline|block)\b/],
  ['dynamic view heights', /\d[dsl]v[hw]\b/],
  ['color-mix()', /color-mix\(/],
  ['@layer or @container', /@(layer|container)\b/],
];

const TOO_NEW = [
  ...METHODS.split('|').map((name) => ({
    selector: `CallExpression > MemberExpression.callee[property.name='${name}']`,
    message: `.${name}()`,
  })),
  ...Object.entries(STATICS).map(([object, names]) => ({
    selector: `MemberExpression[object.name='${object}'][property.name=/^(${names})$/]`,
    message: `one of ${object}.${names}`,
  })),
  ...GLOBALS.split('|').map((name) => ({
    selector: `:matches(CallExpression, NewExpression) > Identifier.callee[name='${name}']`,
    message: name,
  })),
  {
    selector:
      'CallExpression:matches([callee.name="addEventListener"], [callee.property.name="addEventListener"])' +
      ' > ObjectExpression > Property[key.name="signal"]',
    message: 'a listener that a signal removes: it would stay',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(push|pop|unshift|shift|splice)$/]' +
      "[callee.object.property.name='adoptedStyleSheets']",
    message: 'adoptedStyleSheets in place: it is frozen',
  },
  ...STYLES.flatMap(([name, { source }]) => {
    const text = source.replaceAll('/', '\\/');
    return ['Literal[value', 'TemplateElement[value.cooked'].map((kind) => ({
      selector: `${kind}=/${text}/]`,
      message: `style: ${name}`,
    }));
  }),
];
