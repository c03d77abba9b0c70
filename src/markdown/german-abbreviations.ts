// Abbreviations after whose full stop a German sentence goes on. Single letters and what is built of them (z. B., u. a.,
// A. Müller) need no entry, and of joined ones (BT-Drs., Dipl.-Ing.) the last part counts. The words are those of Duden
// and of what newsrooms print: law, offices, titles, sport, measures, months, places, books.

const always = `
Abb Abf Abg Abh Abk Abl Abs Abschn Abtl Adj Adm Adr Adv Ahg akad Akk allg alph altgr amerik amtl Amtsbl Amtsbez anat
angebl angew angl Anh Ank Anl Anm ann Ans anschl anst Anw ao Apg App appr Arb Arbg arch Arch Artt ass Assist astr Aufl
Aug Ausf ausg Ausg Ausl ausl ausschl außerord Az Aztl Bab bay bayer Bde Bd Bdg Bearb bearb Bed bed bef begl begr Begr
Beil beil Beisp Bem Ber ber bes Bes Besch besch Beschl Betr betr Bev bev Bew bez Bez Bf Bg bgl Bhf biol Bj bisch Bl
Bll Bln böhm brasil brem brit Brig Bsp bspw Bst btto Btl Buchst bürg Bw bzgl bzw ca cand Cand cf Chr chem chin Cie Co
conf Corp dän dar Dat Def def Deg Dekr Delag dergl desgl Dez dez dgl Dgl Dipl Dir dir Dirig Diss div Doz Dr Dres Drs
Drucks dt Dtl Dtzd Durchg durchschn Durchw ebd ed Eds ehem eidg eig eigtl Einf einf Einl einschl Einw Eintr el elektr
Eltr em Empf empf engl entspr Entw entw Erg erg Erl erl erm Erzb Erzbf erzgeb et europ ev Ev evang Ev-luth event evtl
exkl Expl Exz Fa Fab Feb Febr Fig fig Fin finn Fn folg Forts fortl Forstw fr Fr Frhr Frh fränk franz Frb Frl Fsp Fspr
Ftm Fußn Fz gän geb Geb Gebr gebr gef Gef geg gegr Gem gem gen Gend genl geograph geol Ges ges gesch Gesch geschl
Gesellsch gest Gew gew Gfsch gfz ggf ggfs ggü Ggs Ghzgt gleichn gleichz Gr gr graph griech Grdst grds Grundst Gst Gymn
habil Hbf Hbg Hdb hdschr Hdt hebr Herst hess hg Hg Hgg hist hl Hl Hll Hlg hochd hochsch hol Honor Hpt Hptm Hptst Hpts
Hr Hrn hrsg Hrsg Hs Hss Hsg Hj hydr iber ident ides ill Ill illustr Inc ind indiv Ing Inh inh inkl insb insbes insg
Insp inst Inst int Int inv isl isr ital Jahrb Jan jap Jb Jbch jd jdm jdn jds Jg Jgg jhrl Jh Jhd Jhdt Jhs Jr jr jug jüd
Jun jun jur kalk Kap kath Kath kaufm kfm Kfm Kffr kgl Kgl kirchl Kl kl klin Koeff Komm komm Komp Konf konst Konst Konv
Korr korr Kpl kpl Kpt Kr kr Krh krit Ktn Kto künstl kurf kgf lab Lag landw langj lat Ldkr leg Lehrb Lfg lfd lfm Lg Lic
lic lichtb Lief lin ling Lkr lt Lt ltd Ltd Ltg Ltn luth Lz lux Mag mähr männl mar masch maschr Masch masch-schr math
max mdal mdl mech meckl med Med mehrf Mehrz mex Mgl Mgr Mia mil milit Mill min Min mind Mitgl Mio mitt mittl Mitw mod
mögl mon Mon monatl Mr Mrd Mrs Ms Msgr mschr Mschr Mskr mtl müdl mündl MwSt Mz Nachf nachm nachtr nat Nat natw nds
neutr niederd niederl Niederschr nördl Nom norddt norw notf Nov Nr nr Nrn NRn näml Obb Oberbgm Obfr obh od Offz öff
öffentl Okt Oö opt ord Ord Org org orig Orig örtl ostd österr Oz öst östl päd Päd pak par parl path pers Pers persönl
Pf Pfd Pfr pfälz phil Phil photogr phys Pkt pl Pl plm pol poln polit pom port Pos Postf Präs präs Pr preuß Priv priv
Prof prof Proj Prok prom Prot prot Prov prov Prozh Ps ps Psych psych publ Publ Qu qual Quat quadr Qmtr rd Rd rechtl
Red red Ref ref Reg reg Reg-Bez regelm Regt rel Rel relig rep Rep Res resp rglm rh rhein Rhld Rgt Ri Richtl Rn Rdn
Rdnr Rr röm rückst russ Rz sächs Samml Sanit Sbd Sch Schl Schr schr schriftl Schutzm schwäb schwed schweiz Sek sek
Sekr sen Sen Sep Sept serb Serg Sg sic sizil skand slaw slow Slg sm sog sogen Sonderb soz Soz span spez Spez spr Spr
Sr St staatl Std std stellv Stellv Sten Stk Stgt Str str strat Stud stud Stv stv Subst subst Suff südl südd svw symb
sym syn Syn syst tägl Tab tab Tb techn teilw teilz Tel tel temp Terr territ theol Theol thür Tit tit Tr trad Transp
tsch Tsd Tsp türk typ Tz Ü üb Üb überarb überh Übers übers übertr übl Uffz Ufr ugs ukr ult ung ungar unges unbek
ungebr unv Univ univ unregelm Unters unterz unterh urspr urk Urk Urt USt usf Var var vbl Ver verb Verbandsgem Verbr
verd Verf verf Verg vergl verh Verh Verl verl Verm verm vers verst vert vertr Vertr Verw verw Verz verz vet vgl Vgl
viertelj Vol vol vollst Vorb vorb vorg vorl vorm Vorm vors Vors Vorst vorst Vp Vs Vw wahrsch wbl weibl weim werkt
westd westf westl wg wirtsch Wirtsch wiss Wiss wö wöch wörtl Württ württ zahlr Zch zeitgen Zeitschr zeitl zgl Ztg zit
Zl zool Zs Zssg Zt ztw Ztr Ztschr zul zus Zus Zusf Zuschr zust zuz zw Zwst zuzgl zzgl zzt Ziff zypr Arbeitsgem Bürgerm
Kreishandw Landesgr Oberstl Oberstlt Hptfw Fw Gefr Genlt Genmaj Kapt Kptlt Vizepräs Ministerpräs Bundesmin Staatssekr
Staatsanw rer oec dent mult Fam Art op Lit Ass jmd jmdm jmdn hj Gft Gfl Randnr Vfg Vwgo Klin Ökon ökon agr forest paed
sc soc Aktz Ausschl Ausschr Bauamtsl Baudir Beamt Beschw Brandm Dezern Ehrenb Ehrenvors Einwohnerz Fachh Fachr Feuerw
Fraktionsvors Geschf Geschäftsf Gemeinder Genoss Hauptm Hausnr Hsnr Kassenw Kreisverb Kreisvors Landesverb Landesvors
Landger Mannsch Neub Oberbm Oberbürgerm Ortsgr Ortsverb Pressespr Spielf Sportv Stadtr Stadtverw Torsch Trainerass
Vereinsvors Verwaltungsger Vizebgm Bgm Zugf Ca Bspw Ggf Evtl Inkl Exkl Zzt Lfd Bzgl Insb Ehem Sog
`;

/** What may also end a sentence: then a word that begins one follows. */
const alsoAtTheEnd = `
usw etc usf pp ff f Chr Jh Jhd Jhdt Jhs Mio Mrd Mia Tsd Std Min Sek Str Co Inc Ltd Corp Jr Sr jr sr jun sen St Stk Nr Abs Art Ziff Tel geb gest Hl Bhf Hbf Ph MwSt USt Anm Abb Tab Kap Aufl Jg
Jan Feb Febr Apr Jun Jul Aug Sep Sept Okt Nov Dez Univ Inst Prof Red Verf Vors ca rd inkl exkl ggf ggfs evtl max min mind mtl jährl Ä desgl dgl dergl
`;

const words = (list: string): Set<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** About 900; as written at the beginning of a sentence or within it. */
export const abbreviations: ReadonlySet<string> = words(`${always} ${alsoAtTheEnd}`);

/** Those of {@link abbreviations} behind whose full stop a sentence may also end: „usw.“. */
export const endAbbreviations: ReadonlySet<string> = words(alsoAtTheEnd);
