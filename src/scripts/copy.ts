/** The clipboard, where a page may write to it: on plain http a browser has none, and elsewhere it may refuse. */

/** Said where nothing was copied, before what is to be copied. */
export const BY_HAND = '浏览器在这里不能代为复制，请选中文字自己复制';

/** Whether the text is on the clipboard now; never rejects. */
export async function copyText(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
