/**
 * Where invented establishments are: every municipality of Wallonia with its first postcode and its hundreds
 * of inhabitants on 1 January 2020 (Statbel, population by municipality and REFNIS 2019, CC BY 4.0), the
 * nineteen of Brussels, and large towns of Flanders that stand for all of Flanders, each with what is left
 * for it. Rounded: enough to be as crowded as the real ones.
 */
const table = `
1300 Wavre 347; 1310 La Hulpe 74; 1315 Incourt 55; 1320 Beauvechain 72; 1325 Chaumont-Gistoux 116;
1330 Rixensart 227; 1340 Ottignies-Louvain-la-Neuve 313; 1350 Orp-Jauche 90; 1357 Hélécine 36;
1360 Perwez 95; 1367 Ramillies 65; 1370 Jodoigne 144; 1380 Lasne 143; 1390 Grez-Doiceau 139;
1400 Nivelles 289; 1410 Waterloo 304; 1420 Braine-l'Alleud 402; 1430 Rebecq 109;
1435 Mont-Saint-Guibert 79; 1440 Braine-le-Château 105; 1450 Chastre 77; 1457 Walhain 74; 1460 Ittre 70;
1470 Genappe 156; 1480 Tubize 267; 1490 Court-Saint-Etienne 106; 1495 Villers-la-Ville 108;
6000 Charleroi 2027; 6110 Montigny-le-Tilleul 101; 6120 Ham-sur-Heure-Nalinnes 136;
6140 Fontaine-l'Evêque 178; 6150 Anderlues 124; 6180 Courcelles 312; 6200 Châtelet 357;
6210 Les Bons Villers 95; 6220 Fleurus 231; 6230 Pont-à-celles 173; 6240 Farciennes 113;
6250 Aiseau-Presles 107; 6280 Gerpinnes 128; 6440 Froidchapelle 40; 6460 Chimay 97; 6470 Sivry-Rance 48;
6500 Beaumont 72; 6530 Thuin 147; 6540 Lobbes 58; 6560 Erquelinnes 100; 6567 Merbes-le-Château 42;
6590 Momignies 53; 7000 Mons 959; 7040 Quévy 81; 7050 Jurbise 105; 7060 Soignies 283; 7070 Le Roeulx 87;
7080 Frameries 220; 7090 Braine-le-Comte 221; 7100 La Louvière 811; 7120 Estinnes 78; 7130 Binche 334;
7140 Morlanwelz 191; 7160 Chapelle-lez-Herlaimont 148; 7170 Manage 234; 7180 Seneffe 115;
7190 Ecaussinnes 112; 7300 Boussu 198; 7320 Bernissart 119; 7330 Saint-Ghislain 234; 7340 Colfontaine 207;
7350 Hensies 68; 7370 Dour 165; 7380 Quiévrain 67; 7387 Honnelles 52; 7390 Quaregnon 189; 7500 Tournai 691;
7600 Péruwelz 171; 7610 Rumes 52; 7620 Brunehaut 81; 7640 Antoing 77; 7700 Mouscron 588;
7730 Estaimpuis 106; 7740 Pecq 58; 7750 Mont-de-l'Enclus 38; 7760 Celles 57; 7780 Comines-Warneton 181;
7800 Ath 295; 7830 Silly 83; 7850 Enghien 141; 7860 Lessines 187; 7870 Lens 46; 7880 Flobecq 34;
7890 Ellezelles 60; 7900 Leuze-en-Hainaut 139; 7910 Frasnes-lez-Anvaing 118; 7940 Brugelette 37;
7950 Chièvres 69; 7970 Beloeil 141;
4000 Liège 1972; 4040 Herstal 402; 4050 Chaudfontaine 209; 4100 Seraing 642; 4120 Neupré 100;
4130 Esneux 130; 4140 Sprimont 149; 4160 Anthisnes 42; 4170 Comblain-au-Pont 54; 4180 Hamoir 38;
4190 Ferrières 50; 4210 Burdinne 33; 4217 Héron 55; 4219 Wasseiges 30; 4250 Geer 35; 4257 Berloz 31;
4260 Braives 64; 4280 Hannut 167; 4287 Lincent 33; 4300 Waremme 154; 4317 Faimes 39; 4340 Awans 92;
4347 Fexhe-le-Haut-Clocher 32; 4350 Remicourt 60; 4357 Donceel 31; 4360 Oreye 39; 4367 Crisnée 35;
4400 Flémalle 264; 4420 Saint-Nicolas 243; 4430 Ans 286; 4450 Juprelle 94; 4460 Grâce-Hollogne 228;
4470 Saint-Georges-sur-Meuse 69; 4480 Engis 62; 4500 Huy 212; 4520 Wanze 137; 4530 Villers-le-Bouillet 66;
4537 Verlaine 43; 4540 Amay 144; 4550 Nandrin 58; 4557 Tinlot 27; 4560 Clavier 46; 4570 Marchin 54;
4577 Modave 42; 4590 Ouffet 28; 4600 Visé 179; 4606 Dalhem 75; 4610 Beyne-Heusay 119; 4620 Fléron 164;
4630 Soumagne 170; 4650 Herve 176; 4670 Blégny 134; 4680 Oupeye 254; 4690 Bassenge 89; 4700 Eupen 198;
4710 Lontzen 58; 4720 La Calamine 112; 4730 Raeren 108; 4750 Butgenbach 56; 4760 Bullange 55;
4770 Amblève 55; 4780 Saint-Vith 98; 4790 Burg-Reuland 40; 4800 Verviers 553; 4820 Dison 153;
4830 Limbourg 59; 4837 Baelen 45; 4840 Welkenraedt 101; 4845 Jalhay 87; 4850 Plombières 105;
4860 Pepinster 97; 4870 Trooz 83; 4877 Olne 40; 4880 Aubel 42; 4890 Thimister-Clermont 57; 4900 Spa 101;
4910 Theux 120; 4920 Aywaille 124; 4950 Waimes 74; 4960 Malmedy 128; 4970 Stavelot 72; 4980 Trois-Ponts 26;
4987 Stoumont 32; 4990 Lierneux 36;
6600 Bastogne 163; 6630 Martelange 19; 6637 Fauvillers 23; 6640 Vaux-sur-Sûre 57; 6660 Houffalize 52;
6670 Gouvy 54; 6680 Sainte-Ode 26; 6686 Bertogne 37; 6690 Vielsalm 79; 6700 Arlon 301; 6717 Attert 56;
6720 Habay 85; 6730 Tintigny 43; 6740 Etalle 60; 6747 Saint-Léger 37; 6750 Musson 47; 6760 Virton 113;
6767 Rouvroy 21; 6769 Meix-devant-Virton 28; 6780 Messancy 83; 6790 Aubange 171;
6800 Libramont-Chevigny 113; 6810 Chiny 52; 6820 Florenville 56; 6830 Bouillon 54; 6840 Neufchâteau 78;
6850 Paliseul 54; 6860 Léglise 56; 6870 Saint-Hubert 56; 6880 Bertrix 88; 6887 Herbeumont 16;
6890 Libin 52; 6900 Marche-en-Famenne 176; 6920 Wellin 31; 6927 Tellin 24; 6929 Daverdisse 14;
6940 Durbuy 115; 6950 Nassogne 56; 6960 Manhay 36; 6970 Tenneville 28; 6980 La Roche-en-Ardenne 42;
6987 Rendeux 26; 6990 Hotton 56; 6997 Erezée 33;
5000 Namur 1114; 5030 Gembloux 261; 5060 Sambreville 284; 5070 Fosses-la-Ville 105; 5080 La Bruyère 92;
5140 Sombreffe 85; 5150 Floreffe 81; 5170 Profondeville 122; 5190 Jemeppe-sur-Sambre 191; 5300 Andenne 276;
5310 Eghezée 164; 5330 Assesse 71; 5340 Gesves 72; 5350 Ohey 51; 5360 Hamois 74; 5370 Havelange 52;
5377 Somme-Leuze 58; 5380 Fernelmont 81; 5500 Dinant 134; 5520 Onhaye 32; 5530 Yvoir 91; 5537 Anhée 71;
5540 Hastière 60; 5550 Vresse-sur-Semois 26; 5555 Bièvre 34; 5560 Houyet 50; 5570 Beauraing 92;
5575 Gedinne 47; 5580 Rochefort 126; 5590 Ciney 167; 5600 Philippeville 92; 5620 Florennes 113;
5630 Cerfontaine 50; 5640 Mettet 132; 5650 Walcourt 184; 5660 Couvin 138; 5670 Viroinval 56;
5680 Doische 30;
1000 Bruxelles 1860; 1030 Schaerbeek 1330; 1070 Anderlecht 1210; 1080 Molenbeek-Saint-Jean 970;
1050 Ixelles 880; 1180 Uccle 840; 1200 Woluwe-Saint-Lambert 580; 1090 Jette 530; 1190 Forest 560;
1060 Saint-Gilles 490; 1140 Evere 430; 1150 Woluwe-Saint-Pierre 420; 1040 Etterbeek 480;
1160 Auderghem 350; 1210 Saint-Josse-ten-Noode 270; 1170 Watermael-Boitsfort 250; 1083 Ganshoren 250;
1082 Berchem-Sainte-Agathe 250; 1081 Koekelberg 220;
2000 Antwerpen 13381; 9000 Gent 6653; 8000 Brugge 2985; 3000 Leuven 2580; 2800 Mechelen 2201;
9300 Aalst 2201; 3500 Hasselt 1973; 8500 Kortrijk 1948; 9100 Sint-Niklaas 1948; 8400 Oostende 1796;
3600 Genk 1670; 8800 Roeselare 1594; 9200 Dendermonde 1164; 3580 Beringen 1164; 2300 Turnhout 1138;
1800 Vilvoorde 1138; 1700 Dilbeek 1088; 2220 Heist-op-den-Berg 1088; 9800 Deinze 1088; 9160 Lokeren 1062;
3800 Sint-Truiden 1037; 2440 Geel 1012; 1500 Halle 987; 9400 Ninove 987; 2930 Brasschaat 961;
1850 Grimbergen 961; 8790 Waregem 961; 2400 Mol 936; 2500 Lier 911; 9940 Evergem 911; 3300 Tienen 885;
8900 Ieper 885; 2900 Schoten 860; 1930 Zaventem 860; 8300 Knokke-Heist 835; 8930 Menen 835; 1730 Asse 835;
3700 Tongeren 784`;

export type Place = { postcode: string; name: string; weight: number };

export const places: readonly Place[] = table
  .split(';')
  .map((entry) => /^(\d{4}) (.+) (\d+)$/.exec(entry.trim()))
  .filter((match) => match !== null)
  .map(([, postcode = '', name = '', weight = '']) => ({ postcode, name, weight: Number(weight) }));
