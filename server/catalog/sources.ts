import type { Source } from '../contract/procedure.ts';

/**
 * The national portal as a public crawl of July 2026 recorded it. Nobody of ours has compared the facts with the
 * portal itself, hence never `verified`. `remark` says where a fact had to be read from the record's running text.
 */
export function nationalPortal(remark?: string): Source {
  const name = 'Cổng Dịch vụ công quốc gia, bản thu tháng 7/2026';
  return { name: remark ? `${name}; ${remark}` : name, verified: false };
}

/** A procedure's page on the national portal, by the identifier that the crawl recorded. */
export const portalPage = (id: string): string =>
  `https://dichvucong.gov.vn/thu-tuc-hanh-chinh/${id}`;
