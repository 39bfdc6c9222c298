/** Reads what the national portal publishes, in the raw form of its pages, into the catalogue's procedures. */
import * as v from 'valibot';
import { checkProcedure } from '../../catalog/check-procedure.ts';
import { Procedure } from '../../contract/procedure.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import { quoted, type ReadProcedures, type Remark } from '../report.ts';
import { authorityOf } from './authority.ts';
import { channelsOf, timeNoteOf } from './channels.ts';
import { FieldTooLong, readColumns, type Columns, type Tell } from './columns.ts';
import { methodsBeside, resultsBeside } from './cross-check.ts';
import { legalBasesOf } from './legal-bases.ts';
import { splitMethods } from './method-rows.ts';
import { splitTables } from './paper-tables.ts';
import { readRecords, type RawRecord } from './records.ts';
import { resultsOf } from './results.ts';
import {
  audiencesOf,
  codeOf,
  decisionOf,
  levelsOf,
  nameOf,
  nationalUrlOf,
  serviceLevelOf,
} from './short-columns.ts';
import { Unread } from './unread.ts';
import { variantsOf } from './variants.ts';

/**
 * @param text JSON Lines, or one JSON array.
 * @param file the file's name, for `source`.
 * Pure: the same text gives the same procedures and remarks. Never throws on what a file may hold.
 */
export function readPortal(text: string, file: string): ReadProcedures {
  const { total, records, refused } = readRecords(text);
  const source = {
    name: `Cổng Dịch vụ công quốc gia, nhập từ tệp ${cleanLine(file)}`,
    verified: false,
  };
  const procedures = new Map<string, Procedure>();
  const remarks: Remark[] = [];
  const unread = new Unread();
  for (const record of records) {
    const read = readOne(record, source, unread);
    const isRepeated = read.procedure && procedures.has(read.procedure.code);
    if (isRepeated) {
      const reason = 'Mã này đã có ở trên trong tệp. Đã giữ bản đầu, bỏ bản này.';
      refused.push({ record: record.at, field: 'ma_thu_tuc', reason, said: read.procedure!.code });
    } else if (read.procedure) procedures.set(read.procedure.code, read.procedure);
    if (read.refusal) refused.push(read.refusal);
    if (!isRepeated) remarks.push(...read.remarks);
  }
  return {
    total,
    procedures: [...procedures.values()],
    refused,
    remarks: [...unread.remarks(records.length), ...remarks],
  };
}

interface ReadOne {
  procedure?: Procedure;
  refusal?: Remark;
  remarks: Remark[];
}

function readOne({ at, value }: RawRecord, source: Procedure['source'], unread: Unread): ReadOne {
  const told = new Map<string, Omit<Remark, 'record'>>();
  const tell: Tell = (field, reason, said) => {
    const remark = { field, reason, ...(said ? { said: quoted(said) } : {}) };
    told.set(JSON.stringify(remark), remark);
  };
  const refuse = (field: string, reason: string, said?: string): ReadOne => ({
    refusal: { record: at, field, reason, ...(said ? { said: quoted(said) } : {}) },
    remarks: [],
  });
  try {
    const columns = readColumns(value, tell);
    unread.count(columns);
    const code = codeOf(columns.text('ma_thu_tuc'), tell);
    if (!code)
      return refuse('ma_thu_tuc', 'Không có mã thủ tục dạng 1.001193.', columns.text('ma_thu_tuc'));
    const officialName = cleanLine(columns.text('ten_thu_tuc'));
    if (!officialName) return refuse('ten_thu_tuc', 'Không có tên thủ tục.', code);
    const procedure = procedureOf(code, officialName, columns, source, tell);
    const fault = faultOf(procedure);
    if (fault) return refuse(fault.field, fault.reason, code);
    return { procedure, remarks: [...told.values()].map((one) => ({ record: code, ...one })) };
  } catch (error) {
    if (error instanceof FieldTooLong)
      return refuse(error.column, 'Cột này dài quá mức. Xem lại tệp.');
    throw error;
  }
}

function procedureOf(
  code: string,
  officialName: string,
  columns: Columns,
  source: Procedure['source'],
  tell: Tell,
): Procedure {
  const rows = methodsBeside(
    splitMethods(columns.text('cach_thuc_thuc_hien'), tell),
    columns.parsed('methods_parsed'),
    tell,
  );
  if (rows.length === 0) tell('cach_thuc_thuc_hien', 'Không đọc được cách nộp nào. Nhập tay.');
  const tables = splitTables(columns.text('thanh_phan_ho_so'), tell);
  if (!columns.text('thanh_phan_ho_so')) tell('thanh_phan_ho_so', 'Nguồn không ghi giấy tờ nào.');
  const timeNote = timeNoteOf(rows, tell);
  const decision = decisionOf(columns.text('so_quyet_dinh'), tell);
  const nationalUrl = nationalUrlOf(columns.text('detail_url'), tell);
  return {
    code,
    wording: 'official',
    name: nameOf(officialName, code),
    officialName,
    sector: sectorOf(columns, tell),
    levels: levelsOf(columns.text('cap_thuc_hien'), tell),
    serviceLevel: serviceLevelOf(officialName),
    audiences: audiencesOf(columns.text('doi_tuong_thuc_hien')),
    channels: channelsOf(rows, columns.text('trinh_tu_thuc_hien'), tell),
    variants: variantsOf(tables, tell),
    results: resultsBeside(
      resultsOf(columns.text('ket_qua_xu_ly'), tell),
      columns.parsed('results_parsed'),
      tell,
    ),
    authority: authorityOf(columns, tell),
    whoMayAct: {},
    mistakes: [],
    everydayNames: [],
    situations: [],
    lifeEvents: [],
    ...(timeNote ? { timeNote } : {}),
    legalBases: legalBasesOf(columns.text('can_cu_phap_ly'), tell),
    ...(decision ? { decision } : {}),
    replaces: [],
    replacedBy: [],
    ...(nationalUrl ? { nationalUrl } : {}),
    source,
  };
}

function sectorOf(columns: Columns, tell: Tell): string {
  const sector = cleanLine(columns.text('linh_vuc'));
  if (!sector) tell('linh_vuc', 'Nguồn không ghi lĩnh vực.');
  return sector || 'Chưa rõ lĩnh vực';
}

/** The last look: what goes on from here holds to the catalogue's own rules, whatever the file held. */
function faultOf(procedure: Procedure): { field: string; reason: string } | undefined {
  const { issues } = v.safeParse(Procedure, procedure);
  const issue = issues?.[0];
  if (issue) return { field: v.getDotPath(issue) ?? '', reason: 'Đọc ra nhưng không đúng dạng.' };
  return checkProcedure(procedure, new Map())[0];
}
