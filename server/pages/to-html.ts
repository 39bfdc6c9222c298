import { noChange, nothing, type TemplateResult } from 'lit';
import { getDirectiveClass, isTemplateResult } from 'lit/directive-helpers.js';
import { PartType, type PartInfo } from 'lit/directive.js';

/**
 * A Lit template as plain HTML for a browser without JavaScript: no comments, no listeners; a property becomes the
 * attribute or the text that shows it. Throws on whatever HTML cannot show, so that nothing is lost unseen.
 */
export function toHtml(template: TemplateResult): string {
  const { chunks, holes } = outlineOf(template.strings);
  let html = chunks[0] ?? '';
  let owed = ''; // what `.value` owes to the inside of its <textarea>
  holes.forEach((hole, i) => {
    const value = template.values[i];
    let rest = chunks[i + 1] ?? '';
    if (isTextareaValue(hole))
      owed = `\n${attributeText(hole, value)}`; // a parser eats the first line break
    else html += fill(hole, value);
    const tagEnd = owed && TAG_END.exec(rest)?.[0];
    if (tagEnd) {
      rest = tagEnd + owed + rest.slice(tagEnd.length);
      owed = '';
    }
    html += rest;
  });
  if (owed) throw new Error('toHtml: .value must come after all other parts of its <textarea>');
  return html;
}

/** The rest of an opening tag, whatever stands between quotes. */
const TAG_END = /^(?:[^>"']|"[^"]*"|'[^']*')*>/;

/** Where an expression stands: between tags, in a title's plain text, a whole attribute, or a piece of one. */
type Hole =
  | { at: 'content' }
  | { at: 'words' }
  | { at: 'attribute'; sigil: string; name: string; tag: string }
  | { at: 'piece'; name: string; tag: string };

interface Outline {
  /** The template's text; whole attributes are cut out, so that they can be left away or quoted anew. */
  chunks: string[];
  holes: Hole[];
}

const outlines = new WeakMap<TemplateStringsArray, Outline>();

function outlineOf(strings: TemplateStringsArray): Outline {
  const known = outlines.get(strings);
  if (known) return known;
  // An answer that looks like a template is data: only source code makes an array with `raw`.
  const isList: boolean = Array.isArray(strings);
  if (!isList || !Object.hasOwn(strings, 'raw'))
    throw new Error('toHtml: this template was not written in source code');
  const outline = draw([...strings]);
  outlines.set(strings, outline);
  return outline;
}

function draw(chunks: string[]): Outline {
  const holes: Hole[] = [];
  const place = new Place();
  for (let i = 0; i < chunks.length - 1; i++) {
    const chunk = chunks[i] ?? '';
    const next = chunks[i + 1] ?? '';
    place.read(chunk);
    const attribute = place.wholeAttribute(chunk, next);
    if (attribute) {
      chunks[i] = chunk.slice(0, attribute.start);
      if (place.state === 'quoted') chunks[i + 1] = next.slice(1);
      place.leaveQuote();
      holes.push(attribute.hole);
    } else holes.push(place.hole(chunk));
  }
  return { chunks, holes };
}

/** The name before an expression that is a bare value, and before one that a quote has just been opened for. */
const BARE = /([.?@]?)([^\s=<>"'/.?@]+)\s*=\s*$/;
const QUOTED = /([.?@]?)([^\s=<>"'/.?@]+)\s*=\s*["']$/;

/** Follows a template's text as a parser would, as far as is needed to know where an expression stands. */
class Place {
  state: 'content' | 'tag' | 'quoted' | 'comment' | 'raw' = 'content';
  #tag = '';
  #quote = '';
  #attribute: RegExpExecArray | null = null;

  read(text: string): void {
    for (let at = 0; at < text.length;) at = this.#step(text, at);
  }

  wholeAttribute(
    chunk: string,
    next: string,
  ): { start: number; hole: Hole & { at: 'attribute' } } | undefined {
    const closed = this.state === 'quoted' ? next.startsWith(this.#quote) : /^[\s/>]/.test(next);
    const pattern = { quoted: QUOTED, tag: BARE }[this.state as string];
    const found = pattern?.exec(chunk);
    if (!found || !closed) return undefined;
    const [, sigil = '', name = ''] = found;
    return { start: found.index, hole: { at: 'attribute', sigil, name, tag: this.#tag } };
  }

  leaveQuote(): void {
    if (this.state !== 'quoted') return;
    this.state = 'tag';
    this.#quote = '';
  }

  hole(chunk: string): Hole {
    if (this.state === 'content' && !/<\/?$/.test(chunk)) return { at: 'content' };
    if (this.state === 'raw' && this.#tag === 'title') return { at: 'words' };
    const [, sigil, name = ''] = this.#attribute ?? [];
    if (this.state === 'quoted' && sigil === '' && name)
      return { at: 'piece', name, tag: this.#tag };
    throw new Error(`toHtml: no expression can stand in this place of <${this.#tag}>`);
  }

  /** Reads on to the next thing that changes the state; returns where to read from then. */
  #step(text: string, from: number): number {
    const pattern = this.#awaited();
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (!found) return text.length;
    const [token, name] = found;
    if (this.state === 'content') {
      this.state = token === '<!--' ? 'comment' : 'tag';
      this.#tag = (name ?? '').toLowerCase();
    } else if (this.state === 'comment') this.state = 'content';
    else if (this.state === 'raw') {
      this.state = 'tag';
      this.#tag = '';
    } else if (this.state === 'quoted') this.leaveQuote();
    else if (token === '>') this.state = RAW.test(this.#tag) ? 'raw' : 'content';
    else {
      this.state = 'quoted';
      this.#quote = token;
      this.#attribute = QUOTED.exec(text.slice(0, pattern.lastIndex));
    }
    return pattern.lastIndex;
  }

  #awaited(): RegExp {
    if (this.state === 'content') return /<!--|<\/?([a-zA-Z!][\w-]*)/g;
    if (this.state === 'comment') return /-->/g;
    if (this.state === 'tag') return /[>"']/g;
    return new RegExp(this.state === 'quoted' ? this.#quote : `</${this.#tag}`, 'gi');
  }
}

/** Elements whose inside is text, not markup. */
const RAW = /^(script|style|title|textarea)$/;

function fill(hole: Hole, value: unknown): string {
  if (hole.at === 'content') return content(value);
  if (hole.at === 'attribute') return attribute(hole, value);
  if (hole.at === 'words') return textOf(resolve(value, { type: PartType.CHILD }), '<title>');
  if (HOSTILE.test(hole.name)) throw cannotShow(hole.name, hole.tag);
  // A piece stands among others: what would take the whole attribute away is refused, not guessed.
  const { name, tag } = hole;
  const info = { type: PartType.ATTRIBUTE, name, tagName: tag, strings: ['', ''] } as const;
  return textOf(resolve(value, info), `${name} of <${tag}>`);
}

function content(value: unknown): string {
  const shown = resolve(value, { type: PartType.CHILD });
  if (shown === nothing || shown === undefined || shown === null) return '';
  if (isTemplateResult(shown)) return toHtml(shown as TemplateResult);
  if (typeof shown === 'object' && Symbol.iterator in shown)
    return Array.from(shown as Iterable<unknown>, content).join('');
  return textOf(shown, 'text');
}

/** Shown as an attribute without value when set as a property too. */
const FLAGS = /^(checked|selected|disabled|hidden|open|required|multiple|readOnly)$/;
/** Elements whose `value` attribute says what the property says. */
const VALUED = /^(input|button|progress|meter|option|li)$/;
/** Attributes that are programs; what a person typed must never get there. */
const HOSTILE = /^(on.*|srcdoc)$/i;

function attribute(hole: Hole & { at: 'attribute' }, value: unknown): string {
  const { sigil, name, tag } = hole;
  if (sigil === '@') return '';
  if (HOSTILE.test(name)) throw cannotShow(name, tag);
  if (sigil === '?' || (sigil === '.' && FLAGS.test(name))) {
    const type = sigil === '?' ? PartType.BOOLEAN_ATTRIBUTE : PartType.PROPERTY;
    const on = resolve(value, { type, name, tagName: tag });
    return on && on !== nothing ? name.toLowerCase() : '';
  }
  if (sigil === '.' && !(name === 'value' && VALUED.test(tag))) throw cannotShow(`.${name}`, tag);
  return named(hole, value);
}

function named(hole: Hole & { at: 'attribute' }, value: unknown): string {
  const { sigil, name, tag } = hole;
  const type = sigil ? PartType.PROPERTY : PartType.ATTRIBUTE;
  const shown = resolve(value, { type, name, tagName: tag });
  if (shown === nothing || (sigil && (shown === undefined || shown === null))) return '';
  return `${name}="${textOf(shown ?? '', `${name} of <${tag}>`)}"`;
}

function isTextareaValue(hole: Hole): hole is Hole & { at: 'attribute' } {
  return (
    hole.at === 'attribute' &&
    hole.sigil === '.' &&
    hole.name === 'value' &&
    hole.tag === 'textarea'
  );
}

function attributeText(hole: Hole & { at: 'attribute' }, value: unknown): string {
  const info = { type: PartType.PROPERTY, name: hole.name, tagName: hole.tag } as const;
  const shown = resolve(value, info);
  return shown === nothing ? '' : textOf(shown ?? '', 'value of <textarea>');
}

/** A directive is asked once what it would render. */
function resolve(value: unknown, part: Info): unknown {
  const kind = getDirectiveClass(value);
  if (!kind) return value;
  if (typeof kind !== 'function') throw new Error('toHtml: an answer posing as a directive');
  const directive = new kind(part as PartInfo);
  return resolve(directive.render(...(value as { values: unknown[] }).values), part);
}

/** What a directive's constructor is told: Lit's PartInfo without the nodes that only a browser has. */
interface Info {
  readonly type: (typeof PartType)[keyof typeof PartType];
  readonly name?: string;
  readonly tagName?: string;
  readonly strings?: readonly string[];
}

function textOf(value: unknown, where: string): string {
  const kind = typeof value;
  if (value === noChange || !(kind === 'string' || kind === 'number' || kind === 'boolean'))
    throw new Error(`toHtml: ${kind} cannot be shown as ${where}`);
  return escape(String(value));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** HTML has neither NUL nor half a character: both become the mark for "unreadable", as parsers do. */
function escape(text: string): string {
  return text
    .replace(/[\0\ud800-\udfff]/gu, '\ufffd')
    .replace(/[&<>"'\r]/g, (char) => ENTITIES[char] ?? char);
}

function cannotShow(name: string, tag: string): Error {
  return new Error(`toHtml: ${name} of <${tag}> cannot be shown in plain HTML`);
}
