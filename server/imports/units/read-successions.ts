/** Old communes and which of today's took their place, with what is doubted about it. */
import type { FalseSplits } from '../../catalog/false-splits.ts';
import type { Succession } from '../../contract/units.ts';
import type { Remark } from '../report.ts';
import { doubtsOf, type Doubts } from './false-heirs.ts';
import { lineagesOf, type Lineage } from './lineages.ts';
import { successionRows } from './succession-rows.ts';
import type { UnitDirectory } from './unit-directory.ts';

export interface ReadSuccessions {
  total: number;
  successions: Succession[];
  refused: Remark[];
  remarks: Remark[];
}

export function readSuccessions(
  text: string,
  file: string,
  today: UnitDirectory,
  falseSplits?: FalseSplits,
): ReadSuccessions {
  const { rows, missing, fault } = successionRows(text);
  if (fault) {
    const refused = [{ record: file, field: '', reason: fault }];
    return { total: 0, successions: [], refused, remarks: [] };
  }
  const { lineages, refused, remarks } = lineagesOf(rows, today);
  const doubts = doubtsOf(lineages, falseSplits);
  const without = missing.map((column) => ({
    record: file,
    field: column,
    reason: 'Tệp không có cột này. Vẫn đọc được, nhưng kém chắc chắn hơn.',
  }));
  return {
    total: rows.length,
    successions: lineages.map((lineage) => successionOf(lineage, doubts.get(lineage), today)),
    refused,
    remarks: [...without, ...remarks, ...lineages.flatMap((one) => told(one, doubts.get(one)))],
  };
}

function successionOf(
  lineage: Lineage,
  doubts: Doubts | undefined,
  today: UnitDirectory,
): Succession {
  const { code, name, district, province } = lineage;
  const doubted = doubts?.doubted ?? [];
  const added = (doubts?.added ?? []).filter((one) => today.get(one));
  const heirs = [...lineage.heirs.map((heir) => heir.code), ...added];
  const doubt = doubts?.doubt ?? incomplete(lineage);
  return {
    ...(code === undefined ? {} : { code }),
    name,
    district,
    province,
    heirs: heirs.filter((heir) => !doubted.includes(heir)),
    ...(doubted.length ? { doubted } : {}),
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** Told to be divided, and only one heir could be read: the others are unknown, so that one is no answer either. */
function incomplete({ isMore, heirs }: Lineage): string | undefined {
  return isMore && heirs.length < 2
    ? 'Nơi này đã chia cho nhiều xã, nhưng chưa có đủ danh sách các xã ấy.'
    : undefined;
}

function told(lineage: Lineage, doubts: Doubts | undefined): Remark[] {
  const reason = doubts?.remark ?? incomplete(lineage);
  const { at, name, district, province } = lineage;
  if (reason === undefined) return [];
  return [{ record: at, field: 'newWardCode', reason, said: `${name}, ${district}, ${province}` }];
}
