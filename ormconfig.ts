import { DataSource } from 'typeorm';
import { readConfig } from './src/config.js';
import { dataSourceOptions } from './src/storage/data-source.js';

/** For TypeORM's own command line; the program opens the same options in src/storage/open.ts. */
export default new DataSource(dataSourceOptions(readConfig(process.env).databaseUrl));
