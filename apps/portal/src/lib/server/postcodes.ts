/**
 * The postcodes of the communes where a published territory lies, so that a person can search with
 * the number on an envelope. The whole list of the region comes with the imported geography.
 */
const postcodes: Record<string, readonly number[]> = {
  Aywaille: [4920],
  Bertrix: [6880],
  Charleroi: [6000, 6001, 6010, 6020, 6030, 6031, 6032, 6040, 6041, 6042, 6043, 6044, 6060, 6061],
  Chaudfontaine: [4050, 4051, 4052, 4053],
  'Comblain-au-Pont': [4170, 4171],
  Dison: [4820, 4821],
  Durbuy: [6940, 6941],
  Érezée: [6997],
  Farciennes: [6240],
  Frameries: [7080],
  Hotton: [6990],
  'La Louvière': [7100, 7110],
  'La Roche-en-Ardenne': [6980, 6982, 6983, 6984, 6986],
  Liège: [4000, 4020, 4030, 4031, 4032],
  'Meix-devant-Virton': [6769],
  Mons: [7000, 7010, 7011, 7012, 7020, 7021, 7022, 7024, 7030, 7031, 7032, 7033, 7034],
  Rendeux: [6987],
  Rouvroy: [6767],
  Sprimont: [4140, 4141],
  Trooz: [4870],
  Verviers: [4800, 4801, 4802],
  Virton: [6760, 6761, 6762],
};

/** The commune of a postcode, when a territory may lie there. */
export function communeOfPostcode(postcode: string): string | undefined {
  const entry = Object.entries(postcodes).find(([, codes]) => codes.includes(Number(postcode)));
  return entry?.[0];
}
