import Hummingbird

extension Site {
  /// The pages for people.
  func addPages(_ router: Router<BasicRequestContext>) {
    addOverview(router)
    addRegister(router)
    addTransfers(router)
    addDocuments(router)
    addCountries(router)
    addWeapons(router)
    addOutlets(router)
    addSignIn(router)
    addReview(router)
    addAdding(router)
    addFeeds(router)
    addAPI(router)
  }
}
