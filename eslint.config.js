/**
 * What may stand where. The direction of imports comes from `layers.js`; the bans below are promises
 * to the people whose files are opened: nothing leaves the page, nothing in a file is run.
 */
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { layers, pureFolders } from './layers.js';
import {
  addressChanges,
  barrels,
  dateGlobal,
  domNames,
  effects,
  folderOnDemand,
  importsOfD3,
  inlineStyle,
  leaks,
  markup,
  navigation,
  networkGlobals,
  onDemand,
  storageGlobals,
  vagueNames,
  wholeD3,
  wrappedFor,
  wrapperFiles,
} from './scripts/bans.js';

/**
 * The only files with an `$effect`. Everything else is derived. To add one, name it here and say in the
 * file what outside thing (a canvas, a window) the effect keeps in step.
 */
export const filesWithEffects = [
  'src/app/App.svelte',
  'src/ui/explore/LanesCanvas.svelte',
  'src/ui/explore/StripCanvas.svelte',
];

const root = fileURLToPath(new URL('.', import.meta.url));
const code = ['src/**/*.{js,ts,svelte}'];
const declarations = ['**/*.d.ts'];
const pureCode = pureFolders.map((folder) => `src/${folder}/**/*.{js,ts,svelte}`);

const inAllFiles = [...leaks, ...markup, ...navigation, ...inlineStyle, ...wholeD3];
const everywhere = [...inAllFiles, ...addressChanges];

/**
 * @param {{ selector: string, message: string }[][]} bans
 * @returns {import('eslint').Linter.RulesRecord}
 */
const ban = (...bans) => ({ 'no-restricted-syntax': ['error', ...bans.flat()] });

/** Which folders and packages each folder may reach; whatever the table does not name is refused. */
const policies = layers.flatMap(({ folder, mayImport, mayUse }) => [
  {
    from: { element: { type: folder } },
    allow: { to: { element: { types: { anyOf: [folder, ...mayImport] } } } },
  },
  ...mayUse.map((name) => ({
    from: { element: { type: folder } },
    allow: {
      to: name === 'data/' ? { element: { type: name } } : { module: { origin: 'external', source: name } },
    },
  })),
]);

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'playwright-report/', 'test-results/']),

  js.configs.recommended,
  tseslint.configs.strict,
  svelte.configs.recommended,
  svelte.configs.prettier,

  {
    name: 'chronolane/everywhere',
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // The compiler reports them, with the same exception for a leading underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },

  // Rules that need types run on plain TypeScript only: in components they double the time, and
  // components hold no logic. svelte-check reads the components.
  {
    name: 'chronolane/typed',
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    ignores: declarations,
    extends: [tseslint.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },

  {
    name: 'chronolane/svelte',
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      // The compiler knows what a component uses; the core rule does not.
      'no-undef': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
    },
  },

  {
    name: 'chronolane/layers',
    files: code,
    ignores: declarations,
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': root,
      'boundaries/legacy-templates': false,
      'boundaries/elements': [
        ...layers.map(({ folder }) => ({ type: folder, pattern: `src/${folder}` })),
        { type: 'data/', pattern: 'data' },
      ],
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
      'boundaries/additional-dependency-nodes': [
        { selector: 'TSImportType > Literal', kind: 'type', name: 'import-type' },
        // new Worker(new URL('./worker.ts', import.meta.url)) is an import by another name.
        {
          selector: 'NewExpression[callee.name="URL"][arguments.1.object.type="MetaProperty"] > Literal',
          kind: 'value',
          name: 'url',
        },
      ],
      'import/resolver': { [`${root}scripts/layer-resolver.cjs`]: {} },
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', checkAllOrigins: true, policies }],
      'boundaries/no-unknown-files': 'error',
      'boundaries/no-unknown-dependencies': 'error',
    },
  },

  {
    name: 'chronolane/source',
    files: code,
    ignores: declarations,
    languageOptions: { globals: globals.browser },
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...networkGlobals, ...storageGlobals],
      'no-restricted-imports': ['error', importsOfD3],
      ...ban(everywhere, effects),
    },
  },
  {
    name: 'chronolane/pure',
    files: pureCode,
    ignores: declarations,
    rules: {
      'no-restricted-globals': ['error', ...networkGlobals, ...domNames, ...dateGlobal],
      'no-restricted-imports': [
        'error',
        {
          ...importsOfD3,
          patterns: [
            ...importsOfD3.patterns,
            { group: ['svelte', 'svelte/*'], message: 'This folder knows no framework.' },
          ],
        },
      ],
    },
  },
  {
    name: 'chronolane/packages-in-one-file',
    files: pureCode,
    ignores: declarations,
    rules: ban(everywhere, effects, wrappedFor(), onDemand),
  },
  {
    name: 'chronolane/workbooks-on-demand',
    files: [`${folderOnDemand}**/*.ts`],
    rules: ban(everywhere, effects, wrappedFor()),
  },
  ...wrapperFiles.map((file) => ({
    name: `chronolane/packages-in-one-file/${file}`,
    files: [file],
    rules: ban(everywhere, effects, wrappedFor(file)),
  })),
  {
    name: 'chronolane/packages-in-one-file/zipTexts.ts',
    files: ['src/exporting/zipTexts.ts'],
    rules: ban(everywhere, effects, wrappedFor('src/importing/workbook/unpackZip.ts'), onDemand),
  },
  {
    name: 'chronolane/files-with-effects',
    files: filesWithEffects,
    rules: ban(everywhere),
  },
  {
    name: 'chronolane/storage-in-one-file',
    files: ['src/state/keptSessions.ts'],
    rules: { 'no-restricted-globals': ['error', ...networkGlobals] },
  },
  {
    name: 'chronolane/address-in-one-file',
    files: ['src/state/pageAddress.ts'],
    rules: ban(inAllFiles, effects),
  },
  { name: 'chronolane/no-barrels', files: ['src/**/index.*'], rules: ban(barrels) },
  { name: 'chronolane/no-vague-names', files: vagueNames.files, rules: ban(vagueNames.bans) },

  {
    name: 'chronolane/tools',
    files: ['*.{js,ts}', 'scripts/**', 'bench/**', 'tests/**'],
    languageOptions: { globals: globals.node },
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  {
    name: 'chronolane/service-worker',
    files: ['scripts/offlineWorker.js'],
    languageOptions: { globals: globals.serviceworker },
  },
  {
    // Tests know what they put in, and fail where they are wrong about it.
    name: 'chronolane/tests',
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
