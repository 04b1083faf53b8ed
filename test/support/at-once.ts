export { atOnce } from '../../src/kernel/turns.js';
