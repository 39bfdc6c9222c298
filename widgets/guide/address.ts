import { fillUrl } from '../base/fill-url.ts';
import type { View } from './view.ts';

/** Our own page of a procedure; what a site names instead is for links, never for paper. */
export const DETAIL_PAGE = '{server}/w/procedure-detail?agency={agency}&code={code}';

/** The address to hand on, on paper or by message: the same procedure and case, and nothing of the reader's. */
export function addressOf({ detail, variant }: View, server: string, agency?: string): string {
  const { code, variants } = detail.procedure;
  return fillUrl(`${DETAIL_PAGE}&variant={variant}`, {
    server,
    agency,
    code,
    variant: variant === variants[0] ? undefined : variant.id,
  });
}
