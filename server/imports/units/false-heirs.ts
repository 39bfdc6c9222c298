/**
 * Heirs that are likely none. The public table was made by matching names, so that a commune may have been given the
 * heir of its namesake in another district ("Phường 3" of Cai Lậy to Phường Cao Lãnh). Such heirs are known from a
 * comparison with the statistics office's own table, row by row; in a table that differs from the one compared, they
 * are seen by what the heir else took in.
 */
import type { FalseSplits } from '../../catalog/false-splits.ts';
import { nameKey } from './unit-directory.ts';
import type { Lineage } from './lineages.ts';

export interface Doubts {
  /** Codes of heirs. */
  doubted: string[];
  /** Heirs that the table leaves out. */
  added: string[];
  /** What is said of the doubted ones. */
  doubt?: string;
  /** What the import tells of it. */
  remark: string;
}

export function doubtsOf(
  lineages: readonly Lineage[],
  falseSplits: FalseSplits | undefined,
): Map<Lineage, Doubts> {
  const takenIn = byHeir(lineages);
  const doubts = new Map<Lineage, Doubts>();
  for (const lineage of lineages) {
    const known = falseSplits ? knownDoubts(lineage, falseSplits) : undefined;
    const told = known ?? (lineage.heirs.length > 1 ? namesakeDoubts(lineage, takenIn) : undefined);
    if (told) doubts.set(lineage, told);
  }
  return doubts;
}

function knownDoubts(
  lineage: Lineage,
  { source, doubted, missing }: FalseSplits,
): Doubts | undefined {
  const heirs = lineage.heirs.map(({ code }) => code);
  const wrong = doubted.filter(({ was, heir }) => isOf(lineage, was) && heirs.includes(heir.code));
  const more = missing.filter(({ was, heir }) => isOf(lineage, was) && !heirs.includes(heir.code));
  if (wrong.length + more.length === 0) return undefined;
  const doubts = wrong.map(({ heir, namesake }) =>
    namesake
      ? `Có nguồn ghi cả ${heir.name}, có lẽ lẫn với ${namesake}; ${source.name} không ghi.`
      : `Có nguồn ghi cả ${heir.name}, nhưng ${source.name} không ghi.`,
  );
  const additions = more.map(
    ({ heir }) => `Tệp không ghi ${heir.name}, nhưng ${source.name} có ghi: đã thêm vào.`,
  );
  return {
    doubted: wrong.map(({ heir }) => heir.code),
    added: more.map(({ heir }) => heir.code),
    ...(doubts.length ? { doubt: doubts.join(' ') } : {}),
    remark: [...doubts, ...additions].join(' '),
  };
}

type Was = FalseSplits['doubted'][number]['was'];

/** By name where the table has no old codes. */
const isOf = ({ code, name, district, province }: Lineage, was: Was) =>
  (code === undefined || code === was.code) &&
  nameKey(name) === nameKey(was.name) &&
  nameKey(district) === nameKey(was.district) &&
  nameKey(province) === nameKey(was.province);

/** An heir that took in a namesake from another district, and more from there than from here. */
function namesakeDoubts(
  lineage: Lineage,
  takenIn: ReadonlyMap<string, readonly Lineage[]>,
): Doubts | undefined {
  const wrong = lineage.heirs.flatMap((heir) => {
    const others = (takenIn.get(heir.code) ?? []).filter((other) => other !== lineage);
    const fromHere = others.filter((other) => sameDistrict(other, lineage)).length;
    const namesake = others.find(
      (other) =>
        !sameDistrict(other, lineage) &&
        nameKey(other.name) === nameKey(lineage.name) &&
        others.filter((one) => one !== other && sameDistrict(one, other)).length > fromHere,
    );
    return namesake ? [{ heir, namesake }] : [];
  });
  if (wrong.length === 0 || wrong.length === lineage.heirs.length) return undefined;
  const doubt = wrong
    .map(
      ({ heir, namesake: { name, district, province } }) =>
        `Có nguồn ghi cả ${heir.fullName}, có lẽ lẫn với ${name}, ${district}, ${province}.`,
    )
    .join(' ');
  return { doubted: wrong.map(({ heir }) => heir.code), added: [], doubt, remark: doubt };
}

const sameDistrict = (one: Lineage, other: Lineage) =>
  one.district === other.district && one.province === other.province;

function byHeir(lineages: readonly Lineage[]): Map<string, Lineage[]> {
  const map = new Map<string, Lineage[]>();
  for (const lineage of lineages)
    for (const { code } of lineage.heirs) {
      const list = map.get(code);
      if (list) list.push(lineage);
      else map.set(code, [lineage]);
    }
  return map;
}
