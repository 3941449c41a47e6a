/**
 * A paragraph's number is a plain permalink. With this script it also opens a small panel with the
 * paragraph's citation. What is selected in the text can be copied with its citation and a receipt, and
 * an address that bears a receipt is checked. All that does this is loaded when it is first asked for.
 */
export function offerCitations(article: HTMLElement): void {
  for (const number of article.querySelectorAll<HTMLAnchorElement>('a.n'))
    number.setAttribute('aria-expanded', 'false');

  article.addEventListener('click', (event) => {
    const number = (event.target as Element).closest<HTMLAnchorElement>('a.n');
    if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // the address is set here and not by the browser, so that the panel comes into view after the jump
    event.preventDefault();
    if (number.ariaExpanded === 'false') location.hash = number.hash;
    void import('./citation/panel.ts').then(({ togglePanel }) => {
      togglePanel(article, number);
    });
  });

  const selecting = (): void => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.containsNode(article, true)) return;
    document.removeEventListener('selectionchange', selecting);
    void import('./receipt/offer.ts').then(({ offerReceipts }) => {
      offerReceipts(article);
    });
  };
  document.addEventListener('selectionchange', selecting);

  const receipt = new URLSearchParams(location.search).get('cite');
  if (receipt !== null)
    void import('./receipt/visit.ts').then(({ checkReceipt }) => checkReceipt(article, receipt));
}
