import { describe, expect, it } from 'vitest';
import {
  activityLifecycle,
  activityStates,
  publicActivityStates,
  takesPeople,
} from './activity-lifecycle.ts';

describe('an activity', () => {
  it('opens only after the committee has decided', () => {
    const before = activityStates.filter((state) => activityLifecycle.canMove(state, 'open'));
    expect(before).toEqual(['cleared', 'preparing', 'trial', 'suspended', 'reviewed']);
  });

  it('takes people once it is decided and while it is not suspended', () => {
    expect(activityStates.filter(takesPeople)).toEqual(['cleared', 'preparing', 'trial', 'open']);
  });

  it('is nobody’s business outside the team before it is decided', () => {
    expect(publicActivityStates).not.toContain('drafted');
    expect(publicActivityStates).not.toContain('reviewed');
  });
});
