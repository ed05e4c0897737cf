extension Country {
  /// The countries and territories of ISO 3166-1, one a line, in the order of their codes: both codes, the latitude and
  /// longitude of a point, then the French and the English name and any other name it goes by.
  ///
  /// Names are those of the Unicode Common Locale Data Repository (French and English of Canada) but for a few that it
  /// writes for running text or for experts (« R.A.S. chinoise de Hong Kong »). Points are the centre of the largest piece
  /// of land in Natural Earth 1:110m, or the main island of what is too small to be on it. Text and not literals, which the
  /// compiler would take long to type.
  static let table = """
    AD AND 42.5 1.6 Andorre / Andorra
    AE ARE 23.9 54.2 Émirats arabes unis / United Arab Emirates / Émirats / Emirates / UAE / EAU
    AF AFG 33.9 66.1 Afghanistan / Afghanistan
    AG ATG 17.3 -61.8 Antigua-et-Barbuda / Antigua and Barbuda
    AI AIA 18.2 -63.1 Anguilla / Anguilla
    AL ALB 41.1 20 Albanie / Albania
    AM ARM 40.2 45 Arménie / Armenia
    AO AGO -12.3 17.5 Angola / Angola
    AQ ATA -80 20 Antarctique / Antarctica
    AR ARG -35.2 -65.1 Argentine / Argentina
    AS ASM -14.3 -170.7 Samoa américaines / American Samoa
    AT AUT 47.6 14.1 Autriche / Austria
    AU AUS -25.6 134.4 Australie / Australia
    AW ABW 12.5 -70 Aruba / Aruba
    AX ALA 60.2 20 Îles d’Åland / Åland Islands / Åland
    AZ AZE 40.3 47.7 Azerbaïdjan / Azerbaijan
    BA BIH 44.2 17.8 Bosnie-Herzégovine / Bosnia and Herzegovina / Bosnie / Bosnia
    BB BRB 13.2 -59.6 Barbade / Barbados
    BD BGD 23.8 90.3 Bangladesh / Bangladesh
    BE BEL 50.7 4.6 Belgique / Belgium
    BF BFA 12.3 -1.8 Burkina Faso / Burkina Faso
    BG BGR 42.8 25.2 Bulgarie / Bulgaria
    BH BHR 26 50.5 Bahreïn / Bahrain
    BI BDI -3.4 29.9 Burundi / Burundi
    BJ BEN 9.6 2.3 Bénin / Benin
    BL BLM 17.9 -62.8 Saint-Barthélemy / Saint-Barthélemy / Saint-Barth / St. Barts
    BM BMU 32.3 -64.8 Bermudes / Bermuda
    BN BRN 4.7 114.9 Brunéi / Brunei / Brunei Darussalam
    BO BOL -16.7 -64.6 Bolivie / Bolivia / État plurinational de Bolivie
    BQ BES 12.2 -68.3 Pays-Bas caribéens / Caribbean Netherlands / Bonaire, Saint-Eustache et Saba \
        / Bonaire, Sint Eustatius and Saba / Bonaire
    BR BRA -10.8 -53.1 Brésil / Brazil
    BS BHS 24.5 -77.9 Bahamas / Bahamas
    BT BTN 27.4 90.5 Bhoutan / Bhutan
    BV BVT -54.4 3.4 Île Bouvet / Bouvet Island
    BW BWA -22.1 23.8 Botswana / Botswana
    BY BLR 53.5 28 Bélarus / Belarus / Biélorussie / Byelorussia
    BZ BLZ 17.2 -88.7 Bélize / Belize
    CA CAN 57.7 -101.6 Canada / Canada
    CC CCK -12.1 96.9 Îles Cocos (Keeling) / Cocos (Keeling) Islands / Îles Cocos / Cocos Islands / Îles Keeling \
        / Keeling Islands
    CD COD -2.9 23.6 République démocratique du Congo / Democratic Republic of the Congo / RDC / DRC \
        / Congo-Kinshasa / RD Congo / DR Congo / Zaïre
    CF CAF 6.5 20.4 République centrafricaine / Central African Republic / Centrafrique / RCA
    CG COG -0.8 15.1 Congo-Brazzaville / Congo-Brazzaville / Congo / République du Congo / Republic of the Congo \
        / Congo-Brazza
    CH CHE 46.8 8.1 Suisse / Switzerland
    CI CIV 7.6 -5.6 Côte d’Ivoire / Côte d’Ivoire / Ivory Coast
    CK COK -21.2 -159.8 Îles Cook / Cook Islands
    CL CHL -37.3 -71.7 Chili / Chile
    CM CMR 5.7 12.6 Cameroun / Cameroon
    CN CHN 36.6 103.9 Chine / China / République populaire de Chine / People’s Republic of China
    CO COL 3.9 -73.1 Colombie / Colombia
    CR CRI 10 -84.2 Costa Rica / Costa Rica
    CU CUB 21.6 -79 Cuba / Cuba
    CV CPV 15.1 -23.6 Cap-Vert / Cape Verde / Cabo Verde
    CW CUW 12.2 -69 Curaçao / Curaçao
    CX CXR -10.5 105.7 Île Christmas / Christmas Island
    CY CYP 34.9 33 Chypre / Cyprus
    CZ CZE 49.8 15.3 Tchéquie / Czechia / République tchèque / Czech Republic
    DE DEU 51.1 10.3 Allemagne / Germany / République fédérale d’Allemagne / Federal Republic of Germany
    DJ DJI 11.8 42.5 Djibouti / Djibouti
    DK DNK 56.2 9.3 Danemark / Denmark
    DM DMA 15.4 -61.4 Dominique / Dominica
    DO DOM 18.9 -70.5 République dominicaine / Dominican Republic / Saint-Domingue
    DZ DZA 28.2 2.6 Algérie / Algeria
    EC ECU -1.5 -78.4 Équateur / Ecuador
    EE EST 58.6 25.8 Estonie / Estonia
    EG EGY 26.5 29.8 Égypte / Egypt
    EH ESH 24.3 -12.1 Sahara occidental / Western Sahara
    ER ERI 15.4 38.7 Érythrée / Eritrea
    ES ESP 40.3 -3.6 Espagne / Spain
    ET ETH 8.7 39.6 Éthiopie / Ethiopia
    FI FIN 64.5 26.2 Finlande / Finland
    FJ FJI -17.8 178 Fidji / Fiji / Îles Fidji / Fiji Islands
    FK FLK -51.7 -59.4 Îles Malouines / Falkland Islands / Îles Falkland / Malouines / Falklands
    FM FSM 6.9 158.2 Micronésie / Micronesia / États fédérés de Micronésie / Federated States of Micronesia
    FO FRO 62 -6.9 Îles Féroé / Faroe Islands / Féroé / Faroes / Faeroe Islands
    FR FRA 46.6 2.3 France / France
    GA GAB -0.6 11.7 Gabon / Gabon
    GB GBR 53.9 -2.7 Royaume-Uni / United Kingdom / Grande-Bretagne / Great Britain / Britain / UK / U.K. / R.-U. \
        / Angleterre / England / Écosse / Scotland / Pays de Galles / Wales / Irlande du Nord / Northern Ireland
    GD GRD 12.1 -61.7 Grenade / Grenada
    GE GEO 42.2 43.5 Géorgie / Georgia
    GF GUF 3.9 -53.1 Guyane française / French Guiana / Guyane
    GG GGY 49.5 -2.6 Guernesey / Guernsey
    GH GHA 7.9 -1.2 Ghana / Ghana
    GI GIB 36.1 -5.4 Gibraltar / Gibraltar
    GL GRL 74.8 -41.5 Groenland / Greenland
    GM GMB 13.5 -15.4 Gambie / Gambia
    GN GIN 10.4 -11.1 Guinée / Guinea / Guinée-Conakry / Guinea-Conakry
    GP GLP 16.2 -61.5 Guadeloupe / Guadeloupe
    GQ GNQ 1.6 10.4 Guinée équatoriale / Equatorial Guinea
    GR GRC 39.3 22.6 Grèce / Greece
    GS SGS -54.4 -36.7 Géorgie du Sud-et-les îles Sandwich du Sud / South Georgia and South Sandwich Islands \
        / Géorgie du Sud / South Georgia
    GT GTM 15.7 -90.4 Guatemala / Guatemala
    GU GUM 13.4 144.8 Guam / Guam
    GW GNB 12 -15.1 Guinée-Bissau / Guinea-Bissau
    GY GUY 4.8 -59 Guyana / Guyana
    HK HKG 22.4 114.2 Hong Kong / Hong Kong / Hongkong / R.A.S. chinoise de Hong Kong / Hong Kong SAR China \
        / Hong Kong SAR
    HM HMD -53.1 73.5 Îles Heard et McDonald / Heard and McDonald Islands
    HN HND 14.8 -86.6 Honduras / Honduras
    HR HRV 45.8 16.4 Croatie / Croatia
    HT HTI 19.3 -72.2 Haïti / Haiti
    HU HUN 47.2 19.4 Hongrie / Hungary
    ID IDN -2.5 118 Indonésie / Indonesia
    IE IRL 53.2 -8 Irlande / Ireland / République d’Irlande / Republic of Ireland / Éire
    IL ISR 30.9 34.9 Israël / Israel
    IM IMN 54.2 -4.5 Île de Man / Isle of Man
    IN IND 22.9 79.6 Inde / India
    IO IOT -7.3 72.4 Territoire britannique de l’océan Indien / British Indian Ocean Territory
    IQ IRQ 33 43.8 Irak / Iraq
    IR IRN 32.5 54.3 Iran / Iran / République islamique d’Iran / Islamic Republic of Iran
    IS ISL 65.1 -18.8 Islande / Iceland
    IT ITA 43.5 12.2 Italie / Italy
    JE JEY 49.2 -2.1 Jersey / Jersey
    JM JAM 18.1 -77.3 Jamaïque / Jamaica
    JO JOR 31.2 36.8 Jordanie / Jordan
    JP JPN 36 136.9 Japon / Japan
    KE KEN 0.6 37.8 Kenya / Kenya
    KG KGZ 41.5 74.6 Kirghizistan / Kyrgyzstan / Kirghizstan / Kirghizie
    KH KHM 12.7 104.9 Cambodge / Cambodia
    KI KIR 1.9 -157.4 Kiribati / Kiribati
    KM COM -11.7 43.3 Comores / Comoros
    KN KNA 17.3 -62.7 Saint-Kitts-et-Nevis / Saint Kitts and Nevis / Saint-Christophe-et-Niévès / Saint Kitts
    KP PRK 40.1 127.2 Corée du Nord / North Korea / RPDC / DPRK / République populaire démocratique de Corée \
        / Democratic People’s Republic of Korea
    KR KOR 36.4 127.8 Corée du Sud / South Korea / Corée / Korea / République de Corée / Republic of Korea
    KW KWT 29.3 47.6 Koweït / Kuwait
    KY CYM 19.3 -81.2 Îles Caïmans / Cayman Islands / Caïmans / Caymans
    KZ KAZ 48.2 67.3 Kazakhstan / Kazakhstan
    LA LAO 18.4 103.8 Laos / Laos / RDP lao / Lao PDR / Lao People’s Democratic Republic
    LB LBN 33.9 35.9 Liban / Lebanon
    LC LCA 13.9 -61 Sainte-Lucie / Saint Lucia
    LI LIE 47.2 9.5 Liechtenstein / Liechtenstein
    LK LKA 7.7 80.7 Sri Lanka / Sri Lanka / Ceylan / Ceylon
    LR LBR 6.4 -9.4 Libéria / Liberia
    LS LSO -29.6 28.2 Lesotho / Lesotho
    LT LTU 55.3 23.9 Lituanie / Lithuania
    LU LUX 49.8 6 Luxembourg / Luxembourg
    LV LVA 56.8 24.8 Lettonie / Latvia
    LY LBY 27 18 Libye / Libya
    MA MAR 29.9 -8.4 Maroc / Morocco
    MC MCO 43.7 7.4 Monaco / Monaco
    MD MDA 47.2 28.4 Moldavie / Moldova / République de Moldavie / Republic of Moldova
    ME MNE 42.8 19.3 Monténégro / Montenegro
    MF MAF 18.1 -63.1 Saint-Martin / Saint Martin / Saint-Martin (France) / Saint Martin (French part)
    MG MDG -19.4 46.7 Madagascar / Madagascar
    MH MHL 7.1 171.2 Îles Marshall / Marshall Islands
    MK MKD 41.6 21.7 Macédoine du Nord / North Macedonia / Macédoine / Macedonia
    ML MLI 17.3 -3.5 Mali / Mali
    MM MMR 21 96.5 Myanmar / Myanmar / Birmanie / Burma
    MN MNG 46.8 102.9 Mongolie / Mongolia
    MO MAC 22.2 113.5 Macao / Macao / Macau / R.A.S. chinoise de Macao / Macao SAR China
    MP MNP 15.2 145.7 Mariannes du Nord / Northern Mariana Islands / Îles Mariannes du Nord
    MQ MTQ 14.7 -61 Martinique / Martinique
    MR MRT 20.2 -10.3 Mauritanie / Mauritania
    MS MSR 16.7 -62.2 Montserrat / Montserrat
    MT MLT 35.9 14.4 Malte / Malta
    MU MUS -20.3 57.6 Maurice / Mauritius / Île Maurice
    MV MDV 4.2 73.5 Maldives / Maldives
    MW MWI -13.2 34.2 Malawi / Malawi
    MX MEX 23.9 -102.6 Mexique / Mexico
    MY MYS 3.9 102.3 Malaisie / Malaysia
    MZ MOZ -17.2 35.5 Mozambique / Mozambique
    NA NAM -22.1 17.2 Namibie / Namibia
    NC NCL -21.3 165.5 Nouvelle-Calédonie / New Caledonia
    NE NER 17.3 9.3 Niger / Niger
    NF NFK -29 168 Île Norfolk / Norfolk Island
    NG NGA 9.5 8 Nigéria / Nigeria
    NI NIC 12.8 -85 Nicaragua / Nicaragua
    NL NLD 52.3 5.5 Pays-Bas / Netherlands / Hollande / Holland
    NO NOR 60.7 7.6 Norvège / Norway
    NP NPL 28.2 84 Népal / Nepal
    NR NRU -0.5 166.9 Nauru / Nauru
    NU NIU -19.1 -169.9 Niue / Niue
    NZ NZL -44 170.5 Nouvelle-Zélande / New Zealand
    OM OMN 20.6 56.1 Oman / Oman
    PA PAN 8.5 -80.1 Panama / Panama
    PE PER -9.2 -74.4 Pérou / Peru
    PF PYF -17.7 -149.4 Polynésie française / French Polynesia
    PG PNG -6.6 144.3 Papouasie-Nouvelle-Guinée / Papua New Guinea / Papouasie / Papua
    PH PHL 15.8 121.5 Philippines / Philippines
    PK PAK 30 69.4 Pakistan / Pakistan
    PL POL 52.1 19.3 Pologne / Poland
    PM SPM 46.9 -56.3 Saint-Pierre-et-Miquelon / Saint-Pierre-et-Miquelon
    PN PCN -25.1 -130.1 Îles Pitcairn / Pitcairn Islands / Pitcairn
    PR PRI 18.2 -66.5 Porto Rico / Puerto Rico
    PS PSE 31.9 35.3 Territoires palestiniens / Palestinian territories / Palestine / État de Palestine \
        / State of Palestine / Cisjordanie / West Bank / Gaza
    PT PRT 39.6 -8.1 Portugal / Portugal
    PW PLW 7.5 134.6 Palaos / Palau
    PY PRY -23.2 -58.4 Paraguay / Paraguay
    QA QAT 25.3 51.2 Qatar / Qatar
    RE REU -21.1 55.5 La Réunion / Réunion / Île de la Réunion / Reunion Island
    RO ROU 45.9 24.9 Roumanie / Romania
    RS SRB 44.2 20.8 Serbie / Serbia
    RU RUS 61.7 99.2 Russie / Russia / Fédération de Russie / Russian Federation
    RW RWA -2 29.9 Rwanda / Rwanda
    SA SAU 24.1 44.5 Arabie saoudite / Saudi Arabia / Arabie / KSA
    SB SLB -7.9 159.1 Îles Salomon / Solomon Islands / Salomon / Solomons
    SC SYC -4.7 55.5 Seychelles / Seychelles
    SD SDN 16 29.9 Soudan / Sudan
    SE SWE 62.8 16.6 Suède / Sweden
    SG SGP 1.4 103.8 Singapour / Singapore
    SH SHN -16 -5.7 Sainte-Hélène / Saint Helena / Sainte-Hélène, Ascension et Tristan da Cunha \
        / Saint Helena, Ascension and Tristan da Cunha
    SI SVN 46.1 14.9 Slovénie / Slovenia
    SJ SJM 78.8 16 Svalbard et Jan Mayen / Svalbard and Jan Mayen / Svalbard / Spitzberg / Spitsbergen
    SK SVK 48.7 19.5 Slovaquie / Slovakia / République slovaque / Slovak Republic
    SL SLE 8.5 -11.8 Sierra Leone / Sierra Leone
    SM SMR 43.9 12.5 Saint-Marin / San Marino
    SN SEN 14.4 -14.5 Sénégal / Senegal
    SO SOM 4.8 45.7 Somalie / Somalia
    SR SUR 4.1 -55.9 Suriname / Suriname
    SS SSD 7.3 30.2 Soudan du Sud / South Sudan
    ST STP 0.2 6.6 Sao Tomé-et-Principe / São Tomé and Príncipe / São Tomé
    SV SLV 13.7 -88.9 Salvador / El Salvador
    SX SXM 18 -63.1 Saint-Martin (Pays-Bas) / Sint Maarten / Saint Martin (Dutch part)
    SY SYR 35 38.5 Syrie / Syria / République arabe syrienne / Syrian Arab Republic
    SZ SWZ -26.5 31.4 Eswatini / Eswatini / Swaziland / Souaziland
    TC TCA 21.8 -71.8 Îles Turques-et-Caïques / Turks and Caicos Islands / Îles Turks-et-Caïques / Turks-et-Caïques \
        / Turks and Caicos
    TD TCD 15.3 18.6 Tchad / Chad
    TF ATF -49.3 69.5 Terres australes françaises / French Southern Territories \
        / Terres australes et antarctiques françaises / TAAF
    TG TGO 8.4 1 Togo / Togo
    TH THA 15 101 Thaïlande / Thailand
    TJ TJK 38.6 71 Tadjikistan / Tajikistan
    TK TKL -9.2 -171.8 Tokelau / Tokelau
    TL TLS -8.8 126 Timor-Leste / Timor-Leste / Timor oriental / East Timor
    TM TKM 39.1 59.3 Turkménistan / Turkmenistan
    TN TUN 34.2 9.5 Tunisie / Tunisia
    TO TON -21.2 -175.2 Tonga / Tonga
    TR TUR 39 35.4 Turquie / Türkiye / Turkey
    TT TTO 10.4 -61.3 Trinité-et-Tobago / Trinidad and Tobago / Trinidad
    TV TUV -8.5 179.2 Tuvalu / Tuvalu
    TW TWN 23.7 121 Taïwan / Taiwan / République de Chine
    TZ TZA -6.3 34.8 Tanzanie / Tanzania / République unie de Tanzanie / United Republic of Tanzania
    UA UKR 49 31.4 Ukraine / Ukraine
    UG UGA 1.3 32.4 Ouganda / Uganda
    UM UMI 19.3 166.6 Îles mineures éloignées des États-Unis / US Outlying Islands \
        / Îles mineures éloignées des É.-U. / United States Minor Outlying Islands
    US USA 39.5 -99.1 États-Unis / United States / États-Unis d’Amérique / United States of America / U.S.A. / U.S. \
        / É.-U. / É.-U.A.
    UY URY -32.8 -56 Uruguay / Uruguay
    UZ UZB 41.7 63.2 Ouzbékistan / Uzbekistan
    VA VAT 41.9 12.5 Cité du Vatican / Vatican City / Vatican / Saint-Siège / Holy See
    VC VCT 13.3 -61.2 Saint-Vincent-et-les Grenadines / Saint Vincent and the Grenadines / Saint-Vincent
    VE VEN 7.2 -66.2 Vénézuéla / Venezuela / République bolivarienne du Venezuela / Bolivarian Republic of Venezuela
    VG VGB 18.4 -64.6 Îles Vierges britanniques / British Virgin Islands
    VI VIR 17.7 -64.8 Îles Vierges américaines / US Virgin Islands
    VN VNM 21.6 105.4 Vietnam / Vietnam / Viêt Nam
    VU VUT -15.2 166.9 Vanuatu / Vanuatu
    WF WLF -13.3 -176.2 Wallis-et-Futuna / Wallis and Futuna / Wallis
    WS WSM -13.6 -172.4 Samoa / Samoa / Samoa occidentales / Western Samoa
    YE YEM 15.9 47.5 Yémen / Yemen
    YT MYT -12.8 45.2 Mayotte / Mayotte
    ZA ZAF -28.9 25 Afrique du Sud / South Africa
    ZM ZMB -13.4 27.7 Zambie / Zambia
    ZW ZWE -18.9 29.8 Zimbabwe / Zimbabwe
    """
}
