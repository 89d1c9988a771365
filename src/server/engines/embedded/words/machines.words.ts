/** Columns: icon | names, the first is the usual one | height in metres | habitat | home place. See `noun.parse.ts`. */
export const machines = `
airplane | airplane, aeroplane, plane, jet, airliner, fighter jet, aircraft | 3.2 | air | sky
small-airplane | small airplane, propeller plane, biplane, glider | 2.6 | air | sky
helicopter | helicopter, chopper | 2.6 | air | sky
rocket | rocket, rocket ship, spaceship, spacecraft, space ship, space shuttle, starship | 4 | air | space
flying-saucer | ufo, flying saucer, alien ship | 3 | air | space
satellite | satellite, space station | 3 | air | space
parachute | parachute, paraglider, skydiver | 3 | air | sky
hot-air-balloon | hot air balloon, hot-air balloon, airship, zeppelin, blimp | 5 | air | meadow
balloon | balloon | 0.8 | air | meadow
kite | kite | 1 | air | meadow
sailboat | sailboat, sailing boat, sailing ship, yacht, boat, pirate ship, galleon, schooner | 5 | water | sea
canoe | canoe, kayak, gondola, raft | 0.9 | water | lake
speedboat | speedboat | 1.6 | water | sea
ferry | ferry, ferry boat | 6 | water | sea
motor-boat | motorboat, motor boat, fishing boat, lifeboat, tugboat | 3 | water | sea
ship | ship, steamship, ocean liner, titanic, battleship, cargo ship, tanker | 7 | water | sea
passenger-ship | cruise ship, passenger ship | 7 | water | sea
automobile | car, automobile, sedan, hatchback, vehicle | 1.5 | land | city
taxi | taxi, cab | 1.6 | land | city
police-car | police car | 1.6 | land | city
fire-engine | fire engine, fire truck | 2.8 | land | city
ambulance | ambulance | 2.5 | land | city
bus | bus, school bus, coach | 3 | land | city
trolleybus | trolleybus, trolley | 3.2 | land | city
minibus | minibus, van, campervan, camper van, rv, caravan | 2.3 | land | city
delivery-truck | delivery truck, moving truck | 3 | land | city
articulated-lorry | truck, lorry, semi truck | 3.4 | land | city
pickup-truck | pickup truck, pickup | 1.9 | land | city
tractor | tractor, harvester | 2.5 | land | meadow
racing-car | racing car, race car, sports car, sportscar, supercar, formula 1, ferrari, lamborghini, porsche | 1.1 | land | city
motorcycle | motorcycle, motorbike | 1.2 | land | city
motor-scooter | scooter, motor scooter, vespa, moped | 1.2 | land | city
bicycle | bicycle, bike | 1.1 | land | city
kick-scooter | kick scooter | 1 | land | city
skateboard | skateboard | 0.25 | land | city
sport-utility-vehicle | suv, jeep, offroader, off-roader, land rover | 1.9 | land | desert
auto-rickshaw | rickshaw, auto rickshaw, tuk tuk | 1.8 | land | city
locomotive | locomotive, steam train, steam engine, steam locomotive, train | 3.6 | land | meadow
train | commuter train, passenger train | 3.6 | land | city
tram | tram, streetcar | 3.4 | land | city
railway-car | railway car, railway carriage, train carriage, wagon | 3.2 | land | meadow
tram-car | tram car, cable car | 3.4 | land | city
bullet-train | bullet train, high speed train, shinkansen | 3.4 | land | city
sled | sled, sledge, sleigh | 0.5 | land | snow
`;
