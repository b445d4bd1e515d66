import { join } from 'node:path';
import { type ChildPlan, startChild } from './children.ts';
import { envFor, type Secrets } from './plan-env.ts';
import { Halted, type Stage, settle } from './stage.ts';

export type Staff = { kind: 'door' | 'site'; children: readonly ChildPlan[] };

/** Starts children side by side, and waits until each says that it is up. */
export async function startStaff(
  stage: Stage,
  staff: Staff,
  secrets: Secrets | null,
): Promise<void> {
  const { plan, screen, halt, stopper } = stage;
  const start = async (child: ChildPlan) => {
    const step = screen.step(`Starting ${child.name}`);
    const { ready, stop } = startChild({
      plan: child,
      cwd: plan.root,
      env: envFor(plan, staff.kind, secrets),
      logFolder: join(plan.dataFolder, 'logs'),
      onCrash: (report) => halt.pull({ code: 1, line: report }),
      ...(plan.readyPatience === undefined ? {} : { readyPatience: plan.readyPatience }),
      ...(plan.stopPatience === undefined ? {} : { stopPatience: plan.stopPatience }),
    });
    stopper.add(staff.kind, stop);
    try {
      await Promise.race([ready, halt.pulled.then(() => Promise.reject(new Halted()))]);
      step.done();
    } finally {
      step.dropped();
    }
  };
  await settle(staff.children.map(start));
}
