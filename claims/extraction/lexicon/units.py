"""Units of measure: how they are written, and the singular they are stored under.

One line per unit: the name, then its spellings. What stands before ``|`` is read in any
case; what stands after it is a symbol and is read as written ("MW" is not "mW").
"""

from __future__ import annotations

_MEASURES = """
nanometer: nanometer nanometers nanometre nanometres | nm
micrometer: micrometer micrometers micrometre micrometres micron microns | μm µm um
millimeter: millimeter millimeters millimetre millimetres | mm
centimeter: centimeter centimeters centimetre centimetres | cm
meter: meter meters metre metres | m
kilometer: kilometer kilometers kilometre kilometres kms | km
inch: inch inches | ″
foot: foot feet | ft
yard: yard yards | yd yds
mile: mile miles | mi
nautical mile: nautical_mile nautical_miles | nmi
fathom: fathom fathoms
light year: light_year light_years light-year light-years
square millimeter: square_millimeter square_millimeters square_millimetre square_millimetres | mm2 mm²
square centimeter: square_centimeter square_centimeters square_centimetre square_centimetres sq_cm | cm2 cm²
square meter: square_meter square_meters square_metre square_metres sq_m sq_metre sq_metres sq_meters sqm | m2 m²
square kilometer: square_kilometer square_kilometers square_kilometre square_kilometres sq_km sqkm | km2 km²
square inch: square_inch square_inches sq_in
square foot: square_foot square_feet sq_ft sqft | ft2 ft²
square yard: square_yard square_yards sq_yd sq_yards
square mile: square_mile square_miles sq_mi sq_mile sq_miles
hectare: hectare hectares | ha
acre: acre acres
cubic centimeter: cubic_centimeter cubic_centimeters cubic_centimetre cubic_centimetres | cc cm3 cm³
cubic meter: cubic_meter cubic_meters cubic_metre cubic_metres | m3 m³
cubic kilometer: cubic_kilometer cubic_kilometers cubic_kilometre cubic_kilometres | km3 km³
cubic foot: cubic_foot cubic_feet cu_ft
cubic yard: cubic_yard cubic_yards
cubic inch: cubic_inch cubic_inches
milliliter: milliliter milliliters millilitre millilitres | ml mL
centiliter: centiliter centiliters centilitre centilitres | cl cL
liter: liter liters litre litres | l L
hectoliter: hectoliter hectoliters hectolitre hectolitres | hl
megaliter: megaliter megaliters megalitre megalitres
gigaliter: gigaliter gigaliters gigalitre gigalitres
gallon: gallon gallons | gal
quart: quart quarts
pint: pint pints
fluid ounce: fluid_ounce fluid_ounces fl_oz
barrel: barrel barrels bbl bbls
barrel per day: bpd b_/_d
bushel: bushel bushels
teaspoon: teaspoon teaspoons tsp
tablespoon: tablespoon tablespoons tbsp
microgram: microgram micrograms | μg µg mcg
milligram: milligram milligrams | mg
gram: gram grams gramme grammes | g
kilogram: kilogram kilograms kilogramme kilogrammes kilo kilos kgs | kg
metric ton: tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes | t
kilotonne: kilotonne kilotonnes kiloton kilotons | kt
megatonne: megatonne megatonnes megaton megatons
ton: ton tons
ounce: ounce ounces | oz
carat: carat carats
pound: lb lbs
hundredweight: hundredweight cwt
nanosecond: nanosecond nanoseconds
microsecond: microsecond microseconds
millisecond: millisecond milliseconds | ms
second: second seconds sec secs
minute: minute minutes min mins
hour: hour hours hr hrs
day: day days
night: night nights
week: week weeks
fortnight: fortnight fortnights
month: month months
year: year years yr yrs
decade: decade decades
generation: generation generations
century: century centuries
millennium: millennium millennia millenniums
percentage: percent per_cent pct percentage | % pc
percentage point: percentage_point percentage_points percent_point percent_points per_cent_points ppt ppts
basis point: basis_point basis_points bp bps
part per million: parts_per_million ppm
part per billion: parts_per_billion ppb
part per trillion: parts_per_trillion
celsius: degree_celsius degrees_celsius degrees_centigrade degree_centigrade celsius centigrade degrees_c degree_c | °C ℃
fahrenheit: degree_fahrenheit degrees_fahrenheit fahrenheit degrees_f degree_f | °F ℉
kelvin: kelvin kelvins
degree: degree degrees | °
mile per hour: mph
kilometer per hour: kph kmh kmph kilometers_an_hour
mile per gallon: mpg
knot: knot knots
revolution per minute: rpm
frame per second: fps
beat per minute: bpm
bit: bit bits
byte: byte bytes
kilobyte: kilobyte kilobytes | KB kB
megabyte: megabyte megabytes | MB
gigabyte: gigabyte gigabytes | GB
terabyte: terabyte terabytes | TB
petabyte: petabyte petabytes | PB
exabyte: exabyte exabytes | EB
kilobit per second: kbps
megabit per second: mbps
gigabit per second: gbps
megabit: megabit megabits | Mb
gigabit: gigabit gigabits | Gb
pixel: pixel pixels px
megapixel: megapixel megapixels | MP
hertz: hertz hz
kilohertz: kilohertz khz
megahertz: megahertz mhz
gigahertz: gigahertz ghz
watt: watt watts | W
kilowatt: kilowatt kilowatts kw
megawatt: megawatt megawatts | MW
gigawatt: gigawatt gigawatts gw
terawatt: terawatt terawatts tw
watt hour: watt_hour watt_hours | Wh
kilowatt hour: kilowatt_hour kilowatt_hours kilowatt-hour kilowatt-hours kwh
megawatt hour: megawatt_hour megawatt_hours megawatt-hour megawatt-hours mwh
gigawatt hour: gigawatt_hour gigawatt_hours gigawatt-hour gigawatt-hours gwh
terawatt hour: terawatt_hour terawatt_hours terawatt-hour terawatt-hours twh
volt: volt volts | V
kilovolt: kilovolt kilovolts kv
ampere: amp amps ampere amperes
milliampere hour: mah
ohm: ohm ohms | Ω
farad: farad farads
joule: joule joules
kilojoule: kilojoule kilojoules kj
megajoule: megajoule megajoules
calorie: calorie calories cal
kilocalorie: kilocalorie kilocalories kcal kcals
stone: stone
horsepower: horsepower hp | PS
brake horsepower: bhp brake_horsepower
newton meter: newton_meter newton_meters newton_metre newton_metres | Nm
pound-foot: pound-foot pound-feet pound_feet lb-ft lb_ft foot-pound foot-pounds
newton: newton newtons
pascal: pascal pascals
hectopascal: hectopascal hectopascals hpa
millibar: millibar millibars
pound per square inch: psi
decibel: decibel decibels db
lumen: lumen lumens
nit: nits
sievert: sievert sieverts
millisievert: millisievert millisieverts msv
becquerel: becquerel becquerels
time: times
point: point points pt pts
"""

_PERCENT = ("percentage", "percentage point", "basis point")
#: Units of time: they tell a duration from a date.
DURATIONS = frozenset(
    "nanosecond microsecond millisecond second minute hour day night week fortnight month year "
    "decade generation century millennium".split()
)
#: Words between a number and a stretch of time, and those of them that say more than "more".
SUCCESSIVE = frozenset("consecutive straight successive full whole solid".split())
BEFORE_UNITS = SUCCESSIVE | frozenset(
    "more additional further extra other long previous prior".split()
)
#: Shares and differences of shares.
SHARES = frozenset(_PERCENT)

#: Spellings in any case; of several words joined by "_", with a hyphen or a space between.
UNITS: dict[str, str] = {}
#: Symbols, read as written.
SYMBOLS: dict[str, str] = {}


def _read(table: str) -> None:
    for line in table.strip().splitlines():
        name, colon, spellings = line.partition(": ")
        if not colon:
            continue
        words, _, symbols = spellings.partition("|")
        for spelling in words.split():
            UNITS[spelling.replace("_", " ").replace("-", " - ")] = name
            UNITS.setdefault(spelling.replace("_", " ").replace("-", " "), name)
            if "_" in spelling:
                UNITS.setdefault(spelling.replace("_", " - "), name)
        for symbol in symbols.split():
            SYMBOLS[symbol] = name


_read(_MEASURES)
#: The last words of the spellings above are at most this many words away from the first.
LONGEST_UNIT = max(len(spelling.split()) for spelling in UNITS)
#: Symbols of one letter or ones that are words too: only right after the figure ("5m", "10in").
GLUED = {"in": "inch", "p": "penny", "c": "cent", "h": "hour", "s": "second", "sen": "sen"}

#: "pound" is money unless the words around it weigh something.
WEIGHED = frozenset(
    "weigh weighs weighed weighing weight heavier lighter lost lose losing gained shed dropping "
    "ounces kg kilograms lift lifted heavy overweight dog baby fish".split()
)
