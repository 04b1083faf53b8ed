import { expect, test } from '@jest/globals';
test('x', () => { const { user, system } = process.cpuUsage(); console.log('nothing', (user + system) / 1e6); expect(1).toBe(1); });
