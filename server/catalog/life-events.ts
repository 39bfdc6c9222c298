/** What happens in a life, as the entry for people who cannot type. Procedures name these ids. */
export const LIFE_EVENTS = [
  { id: 'new-child', name: 'Sinh con' },
  { id: 'marriage', name: 'Kết hôn' },
  { id: 'identity-residence', name: 'Căn cước, cư trú' },
  { id: 'land-house', name: 'Nhà đất' },
  { id: 'small-business', name: 'Buôn bán nhỏ' },
  { id: 'copies', name: 'Sao y, chứng thực' },
  { id: 'social-support', name: 'Trợ cấp, chính sách' },
  { id: 'bereavement', name: 'Người thân qua đời' },
] as const;

export type LifeEventId = (typeof LIFE_EVENTS)[number]['id'];
