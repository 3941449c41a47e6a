// @ts-check
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const checkout = new URL('../../../', import.meta.url).pathname;

export default defineConfig(
  globalIgnores(['dist/', '.dist.*/', '.astro/', 'node_modules/', 'seeds/', 'public/', 'src/test/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: checkout } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Spreading a string into code points is what the public offsets are made of.
      '@typescript-eslint/no-misused-spread': 'off',
      // An empty environment variable means the default, as an absent one does.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Numbers and branded ids in messages are what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // tsconfig's noPropertyAccessFromIndexSignature decides between env.X and env['X'].
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // libxml2 means to drop RELAX NG one day; until then no kept library of npm validates by it better.
    files: ['src/test/support/xml.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  // In .astro files types are checked by `astro check`; here the rules that need no types apply.
  // Astro's own configuration comes after, since both name a parser.
  {
    files: ['**/*.astro'],
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  ...astro.configs.recommended,
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error' } },
  // A data block holds JSON, which entities would break; `jsonLd` escapes it, and its test says so.
  { files: ['src/components/JsonLd.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
  {
    files: ['**/*.{ts,mjs,astro}'],
    rules: {
      'no-undef': 'off',
      // The ideographic space is a character of Chinese text.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
    },
  },
);
