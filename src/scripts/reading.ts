/** The reading page's enhancements. Everything works without them. */
import { followOutline } from './outline.ts';
import { offerCitations } from './citation.ts';
import { keepPlace } from './place.ts';
import { showTarget } from './target.ts';

const article = document.querySelector<HTMLElement>('article[data-report]');
if (article) {
  followOutline(article);
  offerCitations(article);
  keepPlace(article);
  showTarget(article);
}
