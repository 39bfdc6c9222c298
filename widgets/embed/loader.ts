/**
 * The one script of a website: finds the widgets on the page, there already or added later, and
 * loads only those. It is built as a classic script, so that `<script async>` and
 * `<script type="module">` both run it. Until a widget has loaded, and whenever it cannot, what the
 * page put inside stays: the link to the same widget on our own site.
 */

/** Each widget's name and its files, the element's own first; the build fills this in. */
declare const DVC_WIDGETS: readonly (readonly [name: string, files: readonly string[]])[];
/** The folder of this version's files, seen from the loader's address. */
declare const DVC_FOLDER: string;

const SHARED = Symbol.for('dvc.base');
const widgets = new Map(DVC_WIDGETS);
const selector = [...widgets.keys()].map((name) => `dvc-${name},[data-dvc="${name}"]`).join();
const taken = new WeakSet<Element>();
const parsed = new Promise<unknown>((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve);
  else resolve(undefined);
});

const script =
  document.currentScript ?? document.querySelector('script[src*="/embed/"][src*="/dvc.js"]');
if (script instanceof HTMLScriptElement && !Reflect.has(window, SHARED)) {
  start(new URL(DVC_FOLDER, script.src));
}

function start(base: URL): void {
  // The widgets and other bundles of ours read it: a theme may load this script twice, the base is one.
  Reflect.set(window, SHARED, base.href);
  const find = (root: ParentNode): void => {
    root.querySelectorAll(selector).forEach((place) => void upgrade(place, base));
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      addedNodes.forEach((node) => {
        if (!(node instanceof Element)) return;
        if (node.matches(selector)) void upgrade(node, base);
        find(node);
      });
    }
  }).observe(document, { childList: true, subtree: true });
  find(document);
}

async function upgrade(place: Element, base: URL): Promise<void> {
  const wish = place.getAttribute('data-dvc');
  const name = wish ?? place.localName.slice(4);
  if (taken.has(place)) return;
  taken.add(place);
  if (wish === null) nameServer(place, place, base);
  try {
    await load(name, base);
    // The parser may still be writing the fallback into the place: move it only when it is whole.
    await parsed;
    if (wish !== null) fill(place, name, base);
  } catch (error) {
    // No second try: a browser keeps a failed import for as long as the page is open.
    console.warn(`dvc/not-loaded: ${name}`, error);
  }
}

/** All files at once: waiting for the first to name the others would cost a round trip. */
function load(name: string, base: URL): Promise<unknown> {
  const files = widgets.get(name) ?? [];
  return Promise.all(files.map((file) => import(new URL(file, base).href)));
}

/** The place itself stays, with its id, classes and whoever holds on to it. */
function fill(place: Element, name: string, base: URL): void {
  const widget = document.createElement(`dvc-${name}`);
  for (const { name: attribute, value } of place.attributes) {
    // What people write into a CMS must not run as code or send a form to a server of their own.
    const [, plain] = /^data-(?!dvc|on|style$|server$)(.+)/.exec(attribute) ?? [];
    if (plain) widget.setAttribute(plain, value);
  }
  nameServer(widget, place, base);
  widget.append(...place.childNodes);
  place.append(widget);
}

/** Ours is the server, unless the widget or a provider around it names another. */
function nameServer(widget: Element, place: Element, base: URL): void {
  if (!place.closest('[server]')) widget.setAttribute('server', base.origin);
}
