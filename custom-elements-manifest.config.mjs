/** The manifest that Storybook's docs and editors read, from the elements' own comments. */
export default {
  globs: ['widgets/elements/**/*.ts', 'widgets/base/{element,events}.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [tagsFromDefine(), eventsFromClasses(), publicOnly()],
};

/** Tags are registered by `define('dvc-…', Class)` in a file of its own, which the analyzer does not know. */
function tagsFromDefine() {
  const tags = new Map();
  return {
    name: 'tags-from-define',
    collectPhase({ ts, node }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, element] = node.arguments;
      if (ts.isStringLiteral(tag)) tags.set(element.getText(), tag.text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          const tagName = tags.get(declaration.name);
          if (tagName) Object.assign(declaration, { tagName, customElement: true });
        }
      }
    },
  };
}

/**
 * Events are classes with a static `type`. Where the analyzer saw only `new RequestFailed(…)`, the
 * class gives name and words; an element's own `@fires` says more and wins.
 */
function eventsFromClasses() {
  const classes = new Map();
  return {
    name: 'events-from-classes',
    collectPhase({ ts, node }) {
      if (!ts.isClassDeclaration(node)) return;
      const type = node.members.find((member) => member.name?.getText() === 'type')?.initializer;
      if (!type || !ts.isStringLiteral(type)) return;
      const description = ts.getJSDocCommentsAndTags(node)[0]?.comment;
      classes.set(node.name.getText(), { name: type.text, description });
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap((one) => one.declarations)) {
        if (!declaration.events) continue;
        const events = declaration.events.map((event) => ({
          ...classes.get(event.type?.text),
          ...event,
        }));
        const own = events.filter(({ inheritedFrom }) => !inheritedFrom);
        const names = own.map(({ name }) => name);
        declaration.events = [...own, ...events.filter(({ name }) => !names.includes(name))];
      }
    },
  };
}

/** Leaves what a website can use: elements, without their inner parts. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(({ tagName }) => tagName);
        for (const declaration of module.declarations) {
          declaration.members = declaration.members?.filter(
            ({ privacy, static: isStatic }) => (privacy ?? 'public') === 'public' && !isStatic,
          );
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ declarations }) => declarations.length > 0,
      );
    },
  };
}
