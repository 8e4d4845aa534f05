/** Foreign words in Vietnamese letters that are written as one word; scientific and technical texts keep them so. */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  `gigahéc mêgahéc kilôhéc makét vectơ véctơ ôtô môtô bêtông ximăng xilanh axít bazơ prôtêin prôtein pôlime pôlyme polyme ôxy ôxi ôzôn hyđrô hiđrô nitơ nitrô amôni amôniắc
amôniăc brôm crôm phốtpho phốtphát photpho sunphát sunfat silíc cácbon cacbon cácbonat canxi kali natri magiê mangan niken catốt anốt êlectrôn prôton nơtron
rađa rađiô rađio tivi vôn oát kilôoát mêgaoát kilôvôn ampe kilôgam kilôgram gam miligam kilômét xentimét xăngtimét milimét mêtan êtan êtanol mêtanol
ápphích áptômát côngtenơ côngxon xerôm vắcxin văcxin vacxin vitamin virút vírút píttông pittông môđun môđul mônôgram lôgic lôgích lôgarit êpôxy sêri xêri
catalô cataloge găngtơ parabôn hypecbôn pôstơ bôxít caosu càphê cantin căngtin phécmơtuya xíchlô ônhiệt xenlulô xenlulôzơ glucôzơ gluxit lipít
ăngten anten viba dippol đipôn điốt điôt tranzito transito rơle rơmoóc sơmirơmoóc kiốt kiôt ôliu xúpvăngxông blốc lốcxoáy đềxiben đêxiben héc hec ki-lô mêga giga
micrô micro ghép-nối nôen xalông phôtô phôtôcopy phôtô-copy photo cômpa turbin tuabin tuốcbin tuốcnăng xirô sôcôla sôcola bécgiê ốpla catxét`
    .trim()
    .split(/\s+/),
);

/** Foreign words as they are often misspelt, and right. */
export const FOREIGN_SLIPS: ReadonlyMap<string, string> = new Map(
  "logictics logistics logictic logistics logitics logistics hollogram hologram intenet internet interet internet camara camera contener container containner container homstay homestay blogchain blockchain bockchain blockchain"
    .split(" ")
    .flatMap((word, i, all): [string, string][] => (i % 2 === 0 ? [[word, all[i + 1] ?? word]] : [])),
);
