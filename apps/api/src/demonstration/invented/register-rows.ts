/** An establishment that does not exist, with the code of its main activity in NACE-BEL 2025. */
export type InventedEstablishment = { name: string; postcode: string; code: string; also?: string };

const at = (
  postcode: string,
  rows: readonly (readonly [name: string, code: string, also?: string])[],
): InventedEstablishment[] =>
  rows.map(([name, code, also]) => ({
    name: `${name} (inventé)`,
    postcode,
    code,
    ...(also ? { also } : {}),
  }));

/**
 * A small register around Verviers and Dison: every name is invented, and says so. None stands for an
 * enterprise that there is; kinds of work and places are such as a town has.
 */
export const inventedEstablishments: InventedEstablishment[] = [
  ...at('4800', [
    ['Électricité du Pont', '43211', '43213'],
    ['Lumière et Volts', '43211'],
    ['Menuiserie de la Gare', '43320'],
    ['Plomberie des Trois Tours', '43221'],
    ['Sanitaire Service', '43221', '43222'],
    ['Peintures du Perron', '43341'],
    ['Brico-Aide des Voisins', '95220', '43320'],
    ['Meubles d’Hier', '95240', '47793'],
    ['La Seconde Vie', '47793'],
    ['Friperie du Marché', '47792'],
    ['Cycles de la Vesdre', '47632', '95290'],
    ['Traiteur des Récollets', '56210'],
    ['Brasserie du Centre', '56111'],
    ['Boulangerie du Coin', '10712'],
    ['Coiffure Élégance', '96210'],
    ['Nettoyage Vesdre', '81210'],
    ['Jardins et Pelouses', '81300'],
    ['Épicerie du Quartier', '47110'],
    ['Blanchisserie Nouvelle', '96102'],
    ['Toitures de l’Est', '43410'],
  ]),
  ...at('4820', [
    ['Petits Dépannages Dison', '43320', '43211'],
    ['Chauffage de Dison', '43222'],
    ['Ferrailles et Tri', '38210'],
    ['Jardinerie du Husquet', '81300'],
    ['Repas à la Maison', '56220'],
    ['Garage du Centre', '95310'],
    ['Électro Réparation', '95220'],
  ]),
  ...at('4801', [
    ['Vitrerie de Stembert', '43343'],
    ['Vert et Net', '81300'],
    ['Menuiserie Stembert', '43320'],
  ]),
  ...at('4802', [
    ['Peinture d’Heusy', '43341'],
    ['Domotique d’Heusy', '43212'],
  ]),
  ...at('4830', [
    ['Électricité de Limbourg', '43211'],
    ['Jardins de Limbourg', '81300'],
  ]),
  ...at('4860', [['Menuiserie de Pepinster', '43320']]),
  ...at('4900', [
    ['Plomberie de Spa', '43221'],
    ['Électricité de Spa', '43211'],
  ]),
  ...at('4000', [
    ['Électricité de Liège', '43211'],
    ['Menuiserie de Liège', '43320'],
    ['Plomberie de Liège', '43221'],
    ['Jardins de Liège', '81300'],
    ['Occasions de Liège', '47793'],
    ['Dépannage de Liège', '95220'],
  ]),
];
