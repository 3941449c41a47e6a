/**
 * The rooms of the house and what each may touch: the table of DESIGN in a form
 * that can be checked. Types may be taken more widely than code, since they
 * leave no trace at run time.
 */
export interface Room {
  /** Rooms whose code it may use, besides its own. */
  readonly rooms: readonly string[];
  /** Single files of other rooms whose code it may use. */
  readonly files?: readonly string[];
  /** Rooms of which it may use types only. */
  readonly types?: readonly string[];
  /** Packages and node modules that it may use, by prefix. */
  readonly packages: readonly string[];
}

const NODE_PURE = ['node:crypto'];
const ANALYSERS = ['corpus', 'extract', 'collate', 'concordance'];

export const table: Readonly<Record<string, Room>> = {
  corpus: { rooms: ['diagnostics'], packages: NODE_PURE },
  extract: { rooms: ['corpus', 'diagnostics'], packages: [] },
  collate: { rooms: ['corpus', 'diagnostics'], packages: ['diff'] },
  concordance: { rooms: ['corpus', 'diagnostics'], packages: ['jieba-wasm', 'diff'] },
  edition: {
    rooms: [...ANALYSERS, 'diagnostics'],
    packages: ['astro:content', 'astro/zod', 'node:', 'yaml', '@stdlib/stats-base-dists-gamma-quantile'],
  },
  search: {
    rooms: ['edition', 'corpus', 'site', 'diagnostics'],
    packages: ['pagefind', 'opencc-js', 'pinyin-pro', 'rolldown', 'node:'],
  },
  // What a reader stores on a device: lists of files at build, the worker that serves them.
  offline: {
    rooms: ['site', 'diagnostics'],
    // scripts with fixed addresses are bundled in one place
    files: ['src/search/build/bundle.ts'],
    packages: [
      'workbox-navigation-preload',
      'workbox-range-requests',
      'workbox-routing',
      'workbox-strategies',
      'node:',
    ],
  },
  charts: { rooms: ['diagnostics'], files: ['src/site/xml.ts'], packages: ['d3'] },
  components: {
    rooms: ['charts', 'citation', 'compare', 'scripts', 'site', 'diagnostics'],
    // how a district is called, with its mark of inference, is said in one place
    // a text is shortened without parting a character in one place
    // and what scope a figure has
    files: ['src/edition/names.ts', 'src/edition/scope.ts', 'src/corpus/around.ts'],
    types: ['corpus', 'edition', 'extract', 'collate', 'concordance', 'layouts'],
    packages: ['astro/types'],
  },
  // Topics side by side: pure, used by the build and by the browser, so that both say the same.
  compare: {
    rooms: ['site'],
    files: [
      'src/concordance/collocates.ts',
      'src/concordance/frequency.ts',
      'src/concordance/keyness.ts',
      'src/concordance/words.ts',
      'src/corpus/count.ts',
      'src/edition/names.ts',
      'src/edition/scope.ts',
      'src/edition/views/figures/sides.ts',
      // how figures and silences are put into words, and how marks nest in a text, is said in one place
      'src/components/figures/words.ts',
      'src/components/theme/sentences.ts',
      'src/components/text/marks.ts',
      'src/components/text/segments.ts',
    ],
    types: ['corpus', 'edition'],
    packages: [],
  },
  // Citations are written at build; what fills them in later is `site/citation-parts.ts`.
  citation: {
    rooms: ['site', 'diagnostics'],
    files: ['src/corpus/ids.ts', 'src/edition/names.ts', 'src/edition/paging.ts'],
    types: ['edition'],
    packages: ['@citation-js', 'citeproc'],
  },
  layouts: {
    rooms: ['citation', 'components', 'scripts', 'site', 'styles', 'diagnostics'],
    types: ['corpus', 'edition'],
    packages: ['astro/types'],
  },
  pages: {
    rooms: [
      'edition',
      'compare',
      'components',
      'layouts',
      'charts',
      'citation',
      'data',
      'scripts',
      'search',
      'site',
      'styles',
      'diagnostics',
    ],
    files: ['src/corpus/ids.ts'],
    types: ANALYSERS,
    packages: ['astro', 'astro:content'],
  },
  site: { rooms: ['diagnostics'], files: ['src/corpus/ids.ts'], types: ['corpus', 'edition'], packages: [] },
  // `rows.ts` turns UTF-16 offsets into the public code points, which is the corpus's arithmetic.
  data: {
    rooms: ['compare', 'edition', 'corpus', 'site', 'diagnostics'],
    // how a cut is written down, and read again in the browser, is said in one place
    // and what a difference is called, and where in its unit it stands, in the collation
    files: ['src/concordance/words.ts', 'src/collate/tokens.ts', 'src/collate/variants.ts'],
    types: ['collate'],
    packages: ['astro/zod'],
  },
  cli: {
    // The editors' files are read by `edition/content`, which runs without Astro.
    rooms: ['corpus', 'extract', 'edition', 'data', 'offline', 'search', 'diagnostics'],
    packages: ['node:', 'proper-lockfile'],
  },
  diagnostics: { rooms: [], packages: [] },
  deploy: { rooms: ['diagnostics'], packages: ['node:'] },
  styles: { rooms: [], packages: [] },
  // Browser scripts: they ask public data files, and share no module of the build but small pure ones.
  scripts: {
    rooms: ['compare', 'site'],
    files: [
      // what a query means and how it is folded is said in one place
      'src/search/shared/folding.ts',
      'src/search/shared/query.ts',
      'src/search/shared/scan.ts',
      'src/search/browser/load.ts',
      // what is stored on a device is written by a page and read by the worker
      'src/offline/shared/address.ts',
      'src/offline/shared/files.ts',
      'src/offline/shared/state.ts',
      // the desk counts in the browser with the same formulas as the build
      'src/concordance/collocates.ts',
      'src/concordance/frequency.ts',
      'src/concordance/keyness.ts',
      'src/concordance/ngrams.ts',
      'src/concordance/strings.ts',
      'src/concordance/windows.ts',
      'src/concordance/words.ts',
      // a text is shortened without parting a character in one place
      'src/corpus/around.ts',
      // adopted by the script when it runs, so that no page carries it unasked
      'src/styles/hits.css',
      'src/styles/beside-panel.css',
      'src/styles/cite-panel.css',
      'src/styles/receipt.css',
    ],
    types: ['corpus', 'edition', 'data', 'search'],
    packages: [],
  },
};

interface Exception extends Partial<Room> {
  /** A file, or a folder with its closing slash. */
  readonly path: string;
  readonly why: string;
}

/** What may use more than its room does, each with its reason. */
export const exceptions: readonly Exception[] = [
  { path: 'src/corpus/load.ts', packages: ['node:'], why: 'the one loader: it reads seeds from the disk' },
  { path: 'src/cli/build/render.ts', packages: ['astro'], why: 'the one step that starts Astro' },
  {
    path: 'src/layouts/',
    rooms: ['edition'],
    why: 'the frame of every page prints which edition it belongs to, and how it is cited',
  },
  {
    path: 'src/edition/slugs.ts',
    packages: ['pinyin-pro'],
    why: 'addresses of names that no editor gave an id are their pinyin',
  },
  {
    path: 'src/scripts/receipt/',
    packages: ['diff'],
    why: 'what changed in a quoted passage is shown in the browser, with the difference that the build uses',
  },
  {
    path: 'src/components/markup.ts',
    packages: ['astro/runtime/server'],
    why: 'the one place that hands Astro markup as text; it escapes all that is put in',
  },
  {
    path: 'src/components/prose/',
    rooms: ['edition'],
    files: ['src/corpus/ids.ts'],
    packages: ['astro:content'],
    why: 'MDX hands its components a reference only; they look up what it means',
  },
];

/** Where a build must give the same bytes on every day and in every place. */
export const deterministicRooms: readonly string[] = [
  ...ANALYSERS,
  'edition',
  'compare',
  'data',
  'search',
  'charts',
  'citation',
];

/** All that may stand at the top level, besides dotfiles. */
export const topLevel: readonly string[] = [
  'README.md',
  'astro.config.mjs',
  'content',
  'package-lock.json',
  'package.json',
  'public',
  'seeds',
  'src',
  'tsconfig.json',
];
