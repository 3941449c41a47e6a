/**
 * What editors may use in MDX: quotations, numbers and names that are looked up
 * in the edition, so that prose never repeats one by hand. A reference that is
 * gone fails the build.
 */
import Characters from './Characters.astro';
import Count from './Count.astro';
import Coverage from './Coverage.astro';
import District from './District.astro';
import Districts from './Districts.astro';
import Genre from './Genre.astro';
import Judged from './Judged.astro';
import Masks from './Masks.astro';
import Measure from './Measure.astro';
import Measures from './Measures.astro';
import Numbers from './Numbers.astro';
import Page from './Page.astro';
import Paragraphs from './Paragraphs.astro';
import Passage from './Passage.astro';
import Quote from './Quote.astro';
import Report from './Report.astro';
import Reports from './Reports.astro';
import Seed from './Seed.astro';
import Theme from './Theme.astro';
import Year from './Year.astro';

export const proseComponents = {
  Characters,
  Count,
  Coverage,
  District,
  Districts,
  Genre,
  Judged,
  Masks,
  Measure,
  Measures,
  Numbers,
  Page,
  Paragraphs,
  Passage,
  Quote,
  Report,
  Reports,
  Seed,
  Theme,
  Year,
};
