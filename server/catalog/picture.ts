/** A line drawing of an event: a file that an image viewer shows, of which only the path's data is ever served. */
import * as v from 'valibot';
import { PathData } from '../contract/procedure.ts';
import type { Reading } from './read-yaml.ts';

/** More, and it is no longer a drawing that somebody takes in at a glance. */
const LARGEST = 600;

const FRAME = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">`;
const PATH = /\s*<path d="([^"]*)"\s*\/>/y;

/** One path of all its lines. Anything beside the frame and paths is refused: nothing else can be active in it. */
export function readPicture(svg: string | undefined, file: string): Reading<string | undefined> {
  const refuse = (reason: string) => ({
    told: undefined,
    faults: [{ where: file, field: '', reason }],
  });
  if (svg === undefined) return refuse('còn thiếu hình này');
  const size = new TextEncoder().encode(svg).length;
  if (size > LARGEST) return refuse(`nặng ${size} byte, nhiều nhất ${LARGEST}`);
  if (!svg.startsWith(FRAME)) return refuse(`dòng đầu phải đúng như sau: ${FRAME}`);
  const { paths, rest } = readPaths(svg.slice(FRAME.length));
  if (rest.trim() !== '</svg>')
    return refuse(`chỉ được có <path d="…"/>, ở đây có: ${rest.trim().slice(0, 60)}`);
  const wrong = paths.find((path) => !v.is(PathData, path));
  if (!paths.length || wrong !== undefined)
    return refuse(
      `nét vẽ phải bắt đầu bằng M, chỉ có chữ lệnh và số: ${wrong ?? 'chưa có nét nào'}`,
    );
  return { told: paths.join(''), faults: [] };
}

function readPaths(text: string): { paths: string[]; rest: string } {
  const paths: string[] = [];
  const path = new RegExp(PATH);
  let end = 0;
  for (let found = path.exec(text); found; found = path.exec(text)) {
    paths.push(found[1] ?? '');
    end = path.lastIndex;
  }
  return { paths, rest: text.slice(end) };
}
