import type { Bureau } from '../model/index.ts';
import type { Connector } from './connector.ts';

/** All bureaus there are, by province, city and code. */
export function allBureaus(connector: Connector): Promise<Bureau[]> {
  return connector.query<Bureau>(
    `SELECT bureau_id, region, region_en, name, level, city, province
     FROM bureaus ORDER BY bureau_id`,
  );
}
