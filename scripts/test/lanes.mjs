/**
 * Runs jobs, at most `width` at a time, each after the ones it needs. What it needs must have
 * ended, not succeeded: all failures are to be seen in one run. A job that is `alone` shares the
 * machine with nobody.
 * @template {{ name: string, needs?: string[], alone?: boolean }} Job
 * @param {Job[]} jobs in the order of preference
 * @param {(job: Job) => Promise<void>} run
 */
export async function runInLanes(jobs, width, run) {
  const waiting = [...jobs];
  const ended = new Set();
  const running = new Map();
  while (waiting.length > 0 || running.size > 0) {
    for (const job of [...waiting]) {
      if (!mayStart(job)) continue;
      waiting.splice(waiting.indexOf(job), 1);
      running.set(
        job,
        run(job).then(() => {
          running.delete(job);
          ended.add(job.name);
        }),
      );
    }
    if (running.size === 0) throw new Error(`nothing can start: ${waiting.map((job) => job.name)}`);
    await Promise.race(running.values());
  }

  function mayStart({ needs = [], alone = false }) {
    if (running.size >= (alone ? 1 : width)) return false;
    if ([...running.keys()].some((job) => job.alone)) return false;
    return needs.every((name) => ended.has(name));
  }
}
