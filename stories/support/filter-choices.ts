import type { FilterChoices } from '../../server/contract/procedure.ts';

/** What occurs among the samples, in the words of the national register. */
export const filterChoices: FilterChoices = {
  sectors: ['Hộ tịch', 'Chứng thực', 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)'],
  audiences: ['Công dân Việt Nam', 'Tổ chức (không bao gồm doanh nghiệp, hợp tác xã)'],
  serviceLevels: ['unknown', 'full', 'partial'],
};
