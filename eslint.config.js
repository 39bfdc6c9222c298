import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import * as lit from 'eslint-plugin-lit';
import * as wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { bans } from './scripts/lint/bans.js';
import { rooms } from './scripts/lint/rooms.js';

const SCRIPTS = ['**/*.{js,mjs}'];
const NODE_GLOBALS = ['process', 'console', 'URL', 'setTimeout', 'clearTimeout', 'setInterval'];
const ELEMENTS = ['widgets/**/*.ts', 'stories/**/*.ts', 'test/widgets/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'storybook-static/',
      'coverage/',
      '.data/',
      '.cache/',
      'server/storage/migrations/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Ports promise more than some of their implementations need: `async` without `await` is fine,
      // and they are plain objects, whose methods may be passed on.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
        },
      ],
      // The runner itself awaits a test that is declared at the top of a file.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
            // `expect(…).to.equal` has the type of a promise and is none.
            { from: 'package', package: 'chai', name: 'Equal' },
          ],
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    // The tus server answers with what is thrown: entries of a table, which are no errors.
    files: ['server/files/**/*.ts'],
    rules: { '@typescript-eslint/only-throw-error': 'off' },
  },
  {
    files: ['test/widgets/**/*.ts'],
    // `expect(x).to.be.true`
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    files: SCRIPTS,
    languageOptions: {
      globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])),
    },
    rules: { 'no-unused-vars': ['error', { varsIgnorePattern: '^_' }] },
  },
  {
    files: ELEMENTS,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    rules: {
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/value-after-constraints': 'error',
    },
  },
  { files: ['stories/**/*.ts'], rules: { 'lit/prefer-static-styles': 'off' } },
  ...bans,
  ...rooms,
  prettier,
);
