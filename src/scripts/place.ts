/** Remembers the paragraph that was being read, on this device only, and offers the way back. */
const KEY = 'quce-duidu:read';
/** Below this paragraph nothing is worth remembering. */
const FIRST = 3;

type Places = Record<string, string>;

function read(): Places {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Places) : {};
  } catch {
    return {};
  }
}

function write(report: string, paragraph: string | null): void {
  const others = Object.entries(read()).filter(([id]) => id !== report);
  const places: Places = Object.fromEntries(paragraph === null ? others : [...others, [report, paragraph]]);
  try {
    localStorage.setItem(KEY, JSON.stringify(places));
  } catch {
    // storage may be full or forbidden: then nothing is kept
  }
}

function offer(paragraph: string): void {
  const bar = document.createElement('p');
  bar.className = 'resume';
  const link = document.createElement('a');
  link.href = `#${paragraph}`;
  link.textContent = `回到上次读到的第 ${paragraph.slice(1)} 段`;
  const shut = document.createElement('button');
  shut.type = 'button';
  shut.textContent = '不用';
  bar.append(link, shut);
  bar.addEventListener('click', () => {
    bar.remove();
  });
  document.body.append(bar);
  // whoever reads on from here has answered
  addEventListener(
    'scroll',
    () => {
      if (scrollY > innerHeight) bar.remove();
    },
    { passive: true },
  );
}

export function keepPlace(article: HTMLElement): void {
  const report = article.dataset['report'] ?? '';
  const paragraphs = [...article.querySelectorAll<HTMLElement>('p[id^="p"]')];
  const last = read()[report];
  if (
    last !== undefined &&
    location.hash === '' &&
    scrollY < innerHeight / 2 &&
    paragraphs.some(({ id }) => id === last)
  )
    offer(last);

  let timer = 0;
  const note = (): void => {
    const index = paragraphs.findLastIndex(
      (paragraph) => paragraph.getBoundingClientRect().top < innerHeight / 3,
    );
    const end = article.getBoundingClientRect().bottom < innerHeight;
    if (index + 1 > FIRST) write(report, end ? null : (paragraphs[index]?.id ?? null));
  };
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(note, 400);
    },
    { passive: true },
  );
}
