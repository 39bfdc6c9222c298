/** The manifest that Storybook's docs and editors read, from the elements' own comments. */
export default {
  globs: ['widgets/elements/**/*.ts', 'widgets/base/element.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [tagsFromDefine(), publicOnly()],
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
