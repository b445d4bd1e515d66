import { Controller, Get } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenVisitor } from '../../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { Visitor } from '../../../test/visitor.ts';
import { PermitAnyone } from './permit.ts';
import { PermitEverywhere } from './permit-everywhere.ts';

@Controller('forgotten')
class Forgotten {
  @Get()
  @PermitAnyone()
  said() {
    return {};
  }

  @Get('open')
  unsaid() {
    return { secret: true };
  }

  @Get('also')
  unsaidToo() {
    return { secret: true };
  }

  notARoute() {
    return {};
  }
}

describe('a route that was forgotten', () => {
  it('stops the start, which names every one of them', async () => {
    const module = await Test.createTestingModule({
      imports: [DiscoveryModule],
      controllers: [Forgotten],
      providers: [PermitEverywhere],
    }).compile();
    await expect(module.init()).rejects.toThrow(
      'routes without a permit: Forgotten.unsaid, Forgotten.unsaidToo',
    );
  });
});

describe('a route that was forgotten, in a process that started all the same', () => {
  let app: TestApp;
  beforeAll(async () => {
    const lenient = { onModuleInit: () => undefined };
    app = await openTestApp(
      (builder) => builder.overrideProvider(PermitEverywhere).useValue(lenient),
      { controllers: [Forgotten] },
    );
  });
  afterAll(() => app.close());

  it('does not exist, for anybody', async () => {
    const officer = await givenVisitor(app, { role: 'region_officer' });
    for (const visitor of [officer, new Visitor(app)]) {
      const answer = await visitor.ask('GET', '/forgotten/open');
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'shared.not-found']);
      expect((await visitor.ask('GET', '/forgotten')).statusCode).toBe(200);
    }
  });
});
