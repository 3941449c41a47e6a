/**
 * Every way in which input can be refused. Names are permanent: scripts and
 * people search for them. Messages say what was found and what was expected;
 * hints say what to do.
 */
import { ANCHORS } from './entries/anchors.ts';
import { COMMANDS } from './entries/commands.ts';
import { CONTENT } from './entries/content.ts';
import { LISTS } from './entries/lists.ts';
import { SEEDS } from './entries/seeds.ts';
import type { Entry } from './entries/entry.ts';

// Said to be pure, since a spread is not by itself: a browser script that shares a module with the build, but
// refuses nothing, shall not carry the catalogue.
const entries = /* @__PURE__ */ (() => ({ ...SEEDS, ...CONTENT, ...LISTS, ...ANCHORS, ...COMMANDS }))();

export type DiagnosticName = keyof typeof entries;
export const catalogue: Record<DiagnosticName, Entry> = entries;
