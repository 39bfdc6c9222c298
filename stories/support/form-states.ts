import type { Field, FieldKind, Form } from '../../server/contract/form.ts';
import type { DvcDossierForm } from '../../widgets/elements/dossier-form/dossier-form.ts';
import type { FileLine } from '../../widgets/fields/index.ts';
import { form, secrets } from './samples.ts';

/** Storage that belongs to one story: nothing of it is left for the next. */
export class OwnStorage implements Storage {
  private items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  clear = (): void => this.items.clear();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  key = (index: number): string | null => Array.from(this.items.keys())[index] ?? null;
  removeItem = (key: string): void => void this.items.delete(key);
  setItem = (key: string, value: string): void => void this.items.set(key, value);
}

/** As a frame in which the browser blocks storage. */
export const refusedStorage = (): Storage => {
  throw new DOMException('refused', 'SecurityError');
};

export const KEY = 'q83vEjRWeJASNFZ4q83vEg';
const UPLOAD = '0123456789abcdef0123456789abcdef';
const SHA256 = 'a'.repeat(64);

export const arrivedFile: FileLine = {
  id: '1',
  name: 'mat-truoc.jpg',
  size: 232_000,
  state: 'arrived',
  share: 1,
  ref: { upload: UPLOAD, name: 'mat-truoc.jpg', size: 232_000, sha256: SHA256 },
};

/** Everything answered, in the letters that a person types. */
export const answered: Record<string, string> = {
  who: 'self',
  fullName: 'Nông Thị Mẫu',
  'born.day': '5',
  'born.month': '3',
  'born.year': '1962',
  identity: '000062001234',
  copies: '2',
  phone: '0912 345 678',
  declared: 'true',
};

/** A draft as it lies on the device, told as an object to change. */
export function draftAt(screen: string, other: object = {}, of: Form = form): object {
  const n = of.steps.findIndex(({ id }) => id === screen) + 1;
  return {
    shape: 1,
    form: { id: of.id, version: of.version },
    secrets: { key: KEY, ...secrets },
    typed: { ...answered },
    files: { photo: [arrivedFile] },
    screen,
    n,
    editing: false,
    ...other,
  };
}

/** @param savedAt an instant; the form tells its clock */
export function storageWith(draft: object, savedAt = new Date().toISOString()): () => Storage {
  const storage = new OwnStorage();
  storage.setItem('dvc:draft:H99.001/2.000635', JSON.stringify({ savedAt, draft }));
  return () => storage;
}

/** One field of each kind, with everything that a field may have. */
export const fields: { [K in FieldKind]: Extract<Field, { kind: K }> } = {
  name: {
    id: 'name',
    kind: 'name',
    label: 'Họ và tên',
    hint: 'Ghi như trong giấy tờ, viết hoa hay thường đều được.',
    why: 'Để tìm đúng trang sổ hộ tịch.',
    autocomplete: 'name',
  },
  identity: {
    id: 'identity',
    kind: 'identity',
    label: 'Số định danh cá nhân',
    hint: '12 chữ số ở mặt trước thẻ căn cước.',
  },
  phone: { id: 'phone', kind: 'phone', label: 'Số điện thoại', autocomplete: 'tel' },
  email: { id: 'email', kind: 'email', label: 'Địa chỉ thư điện tử', required: false },
  text: { id: 'text', kind: 'text', label: 'Nội dung cần xác nhận', long: true, max: 500 },
  day: {
    id: 'day',
    kind: 'day',
    label: 'Ngày sinh',
    example: '27 3 1962',
    yearOnly: true,
    autocomplete: 'bday',
  },
  address: { id: 'address', kind: 'address', label: 'Nơi ở hiện nay' },
  choice: {
    id: 'choice',
    kind: 'choice',
    label: 'Xin cho ai?',
    choices: [
      { value: 'self', label: 'Cho tôi' },
      { value: 'other', label: 'Cho người khác', hint: 'Con, cha mẹ, người nhờ xin hộ' },
    ],
  },
  'yes-no': { id: 'yesNo', kind: 'yes-no', label: 'Đã từng kết hôn chưa?' },
  count: { id: 'count', kind: 'count', label: 'Số bản sao', min: 1, max: 20, unit: 'bản' },
  files: { id: 'files', kind: 'files', label: 'Ảnh căn cước', mayOwe: true, max: 2 },
  declaration: {
    id: 'declaration',
    kind: 'declaration',
    label: 'Cam đoan',
    statement: 'Tôi cam đoan những điều đã ghi là đúng và chịu trách nhiệm về lời khai.',
  },
};

/** More than eight: a list of the browser's own. */
export const longChoice: Field = {
  ...fields.choice,
  id: 'people',
  label: 'Dân tộc',
  choices: ['Kinh', 'Tày', 'Thái', 'Mường', 'Khmer', 'Hoa', 'Nùng', 'Mông', 'Dao', 'Ê Đê'].map(
    (label, n) => ({ value: String(n), label }),
  ),
};

/** A form that asks only this, on one screen. */
export const formOf = (...asked: Field[]): Form => ({
  ...form,
  id: 'one-question',
  roles: { owner: asked[0]?.id ?? '' },
  steps: [{ id: 'only', title: asked[0]?.label ?? '', fields: asked }],
});

/** Waits for a button or link with these words in the form's shadow root, and presses it. */
export async function press(where: ParentNode, words: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const host = where.querySelector<DvcDossierForm>('dvc-dossier-form');
    const buttons = host?.shadowRoot?.querySelectorAll<HTMLElement>('button, a') ?? [];
    const found = Array.from(buttons).find((button) => button.textContent?.includes(words));
    if (found) {
      found.click();
      await host?.updateComplete;
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`The form shows no "${words}".`);
}
