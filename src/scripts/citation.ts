/**
 * A paragraph's number is a plain permalink. With this script it also opens a
 * small panel with the paragraph's citation and address, ready to copy; Escape
 * or the same number closes it.
 */
const element = <K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

function copyButton(label: string, text: string, said: HTMLElement): HTMLButtonElement {
  const button = element('button', label);
  button.type = 'button';
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => (said.textContent = '已复制'),
      () => (said.textContent = '浏览器不让复制，请选中上面的文字'),
    );
  });
  return button;
}

export function offerCitations(article: HTMLElement): void {
  const { cite = '', edition = '' } = article.dataset;
  let open: { panel: HTMLElement; number: HTMLAnchorElement } | undefined;

  const close = (): void => {
    open?.panel.remove();
    open?.number.setAttribute('aria-expanded', 'false');
    open = undefined;
  };

  const show = (number: HTMLAnchorElement): HTMLElement => {
    const address = new URL(number.hash, location.href.split(/[?#]/)[0]).href;
    const place = number.ariaLabel ?? '';
    const citation = `${cite}，${place}。${edition}，${address}。`;

    const panel = element('section');
    panel.className = 'cite';
    panel.ariaLabel = `${place}的引用`;
    const head = element('h2', place);
    const shut = element('button', '合上');
    shut.type = 'button';
    shut.addEventListener('click', () => {
      close();
      number.focus();
    });
    head.append(shut);
    const said = element('span');
    said.role = 'status';
    const report = element('a', '报告有误');
    report.href = article.querySelector<HTMLAnchorElement>('a[data-errata]')?.href ?? '';
    const row = element('div');
    row.append(copyButton('复制引文', citation, said), copyButton('复制链接', address, said), report, said);
    panel.append(head, element('p', citation), row);
    number.after(panel);
    number.setAttribute('aria-expanded', 'true');
    open = { panel, number };
    return panel;
  };

  for (const number of article.querySelectorAll<HTMLAnchorElement>('a.n'))
    number.setAttribute('aria-expanded', 'false');

  article.addEventListener('click', (event) => {
    const number = (event.target as Element).closest<HTMLAnchorElement>('a.n');
    if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const again = open?.number === number;
    close();
    // the address is set here and not by the browser, so that the panel comes into view after the jump
    event.preventDefault();
    if (again) return;
    location.hash = number.hash;
    show(number).scrollIntoView({ block: 'nearest' });
  });
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open) return;
    const { number } = open;
    close();
    number.focus();
  });
}
