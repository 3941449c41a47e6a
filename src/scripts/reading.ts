/** The reading page's enhancements. Everything works without them. */
import { offerBeside } from './beside.ts';
import { showCards } from './cards.ts';
import { followOutline } from './outline.ts';
import { offerCitations } from './citation.ts';
import { layOutWhenIdle } from './idle.ts';
import { keepPlace } from './place.ts';
import { showTarget } from './target.ts';

const article = document.querySelector<HTMLElement>('article[data-report]');
if (article) {
  followOutline(article);
  offerCitations(article);
  // who looks something up is not reading on: such a visit neither offers nor moves the reading position
  const given = new URLSearchParams(location.search);
  const asked = { query: given.get('q') ?? '', any: given.get('any') ?? '' };
  if ((asked.query + asked.any).trim())
    void import('./hits.ts').then(({ showHits }) => showHits(article, asked));
  else if (!given.has('cite')) keepPlace(article);
  showTarget(article);
  showCards();
  offerBeside(article);
  layOutWhenIdle(article);
}
