import Hummingbird
import Mustache
import WaybillWeb
@main struct WaybillWebCommand { static func main() { print("x") } }
