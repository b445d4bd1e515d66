import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { permitKey } from './permit.ts';

/** Refuses to start when a route was forgotten: each handler with a path says who may call it. */
@Injectable()
export class PermitEverywhere implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ instance, name }) => {
      const prototype = Object.getPrototypeOf(instance);
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((method) => Reflect.hasMetadata(PATH_METADATA, prototype[method]))
        .filter((method) => this.reflector.get(permitKey, prototype[method]) === undefined)
        .map((method) => `${name}.${method}`);
    });
    if (open.length > 0) {
      throw new Error(`routes without a permit: ${open.join(', ')}`);
    }
  }
}
