/**
 * `node src/test/gold/measure.ts` writes content/measures.yaml from the hand-made
 * annotations and the lexicon as it stands; a test says when that is due.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { loadEdition } from '../../edition/index.ts';
import { measuresOf } from './judged.ts';
import { measuresText } from './measures-text.ts';

const checkout = new URL('../../../', import.meta.url);
const target = new URL('content/measures.yaml', checkout);
// old measures may speak of a theme that is gone, which the edition refuses
rmSync(target, { force: true });
const edition = await loadEdition(new URL('content/', checkout), new URL('seeds/', checkout));
writeFileSync(target, measuresText(measuresOf(edition)));
