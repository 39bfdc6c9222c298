/** What became of it: handed to the phone's own sheet, copied, or left for the reader to copy by hand. */
export type Shared = 'sent' | 'copied' | 'by-hand';

/** Hands a link on by the best way this browser has. An embedded page may be refused both; then there is the hand. */
export async function shareLink(link: { title: string; url: string }): Promise<Shared> {
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share(link);
      return 'sent';
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'sent'; // they thought better of it
  }
  try {
    await navigator.clipboard.writeText(link.url);
    return 'copied';
  } catch {
    return 'by-hand'; // no https, no permission, or no clipboard at all
  }
}
